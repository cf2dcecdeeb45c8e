"""Practice mode: local servers that speak the wire formats of the four channels, with scripted citizens behind them."""
