"""What the Vercel integration gives its users, row by row."""

from providers.contract import Feature

FEATURES = (
    Feature(
        gate="integrations-deployment",
        description=(
            "Each production deployment on Vercel becomes a release in the connected project, named by the commit that "
            "was built, with a deploy that says when it went live. Previews are left alone."
        ),
        footnote=(
            "The commits of the release are named where the repository is connected as well, on GitHub for one; "
            "without that the release is still made."
        ),
    ),
    Feature(
        gate="integrations-deployment",
        description=(
            "The environment variables that a build needs to report errors and send source maps are written to the "
            "Vercel project, for production and preview; the DSN is written for development too."
        ),
    ),
    Feature(
        gate="integrations-deployment",
        description=(
            "The variables are checked regularly and on demand. What is missing or differs is listed by name on the "
            "integration's page, and one button writes it again, so a lost token does not wait for a broken build."
        ),
        footnote="A variable that you set to sensitive on Vercel cannot be read back; only its presence is checked.",
    ),
    Feature(
        gate="integrations-release-management",
        description=(
            "You see in which release an error first appeared and whether it returned after a fix, with no step of "
            "your own in the build, because releases follow the deployments of the connected projects."
        ),
    ),
)
