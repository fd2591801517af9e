"""Structured logs: key and value, a line each, to standard error."""

import sys

import structlog


def configure_logs(form: str) -> None:
    """Write logs as `text` for people or `json` for machines."""
    last: structlog.typing.Processor = (
        structlog.processors.JSONRenderer()
        if form == "json"
        else structlog.dev.ConsoleRenderer(
            colors=sys.stderr.isatty(),
            exception_formatter=structlog.dev.plain_traceback,  # no values of variables in a log
        )
    )
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            *([structlog.processors.format_exc_info] if form == "json" else []),
            last,
        ],
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
    )
