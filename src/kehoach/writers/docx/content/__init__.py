"""The content of a .docx as a person knows it, however a program wrote it down; knows nothing of plans."""
