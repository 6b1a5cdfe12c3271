"""The JSON Schema by which an editor completes, explains and checks a plan while it is written.

Made from the model alone. It refuses nothing that reading accepts but what the tests list, and shows a part of the
mistakes reading finds: those that one place in the file shows.
"""
