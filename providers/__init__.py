"""What an integration is: declarations of providers and apps, and the rules over them. Knows nobody."""
