"""The plan that a document carries: put in when it is made, taken out again by ``kehoach lay-json``."""
