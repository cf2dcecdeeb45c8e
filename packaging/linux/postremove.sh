#!/bin/sh
# A purge takes away what the package made. What people made stays: profiles in home folders, and what the services
# keep in /var/lib, because messages that nobody has answered yet may lie there.
set -e
if [ -d /run/systemd/system ]; then
    systemctl daemon-reload || true
fi
if [ "$1" = purge ]; then
    rmdir /etc/balie 2>/dev/null || true
fi
exit 0
