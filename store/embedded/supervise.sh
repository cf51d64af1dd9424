# Usage: sh supervise.sh COMMAND [ARGUMENT...]
#
# Runs COMMAND for as long as standard input stays open. Standard input is a pipe from the process that
# started us. A line on it asks COMMAND to stop, within 2 seconds (a client may keep a request open). The
# end of the pipe without a line means that the process is gone, by SIGKILL perhaps, and ends COMMAND at
# once.

# Commands in the background get /dev/null as standard input: keep the pipe under another number.
exec 3<&0

"$@" 3<&- &
command=$!

# From here on the shell has nothing to say, and must not die of saying it to a process that is gone.
exec 2>/dev/null

(
  if read -r line <&3; then
    kill -TERM "$command"
    sleep 2 3<&-
  fi
  kill -KILL "$command"
) >/dev/null &
watch=$!
exec 3<&-

wait "$command"
status=$?
kill "$watch"
exit "$status"
