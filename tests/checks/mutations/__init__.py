"""Single violations drawn at random, put into right documents; which checks must name each, and where."""
