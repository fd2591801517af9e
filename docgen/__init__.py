"""The documentation generator: read the catalog, lay out pages as Markdown, render, check every link, write.

Each step is a pure function; `docgen.build` joins them. Only `docgen.write` touches the disk.
"""
