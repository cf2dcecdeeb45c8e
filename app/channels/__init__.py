"""Ways to talk to citizens: one package a channel, each with a pure codec and a client. They do not know each other."""
