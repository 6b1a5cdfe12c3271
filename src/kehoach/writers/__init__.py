"""Flow → file formats. A writer draws what the flow says and never sees a plan."""
