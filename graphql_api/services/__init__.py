"""What the server does, one verb family a file."""
