"""From a guideline to its decision graph as plain frozen nodes and edges, by continuation."""
