"""Menders: each knows what a check asks for, and gives the mends that bring it about. None judges on its own."""
