package walt.reboot.snmp;

/** The right to ask an agent, held for one request with its repetitions; to be closed after it. */
final class AgentTurn implements AutoCloseable {
    private final AgentLine line;
    private final long verdictsSeen;
    private final Runnable leave;

    AgentTurn(AgentLine line, long verdictsSeen, Runnable leave) {
        this.line = line;
        this.verdictsSeen = verdictsSeen;
        this.leave = leave;
    }

    /** Whether the agent was found silent while this caller stood in line: then that is the answer. */
    boolean silentMeanwhile() {
        return line.verdicts() != verdictsSeen;
    }

    /** Whether the agent was found silent some seconds ago and has not answered since. */
    boolean silent() {
        return line.silent();
    }

    /** Whether the last request had no answer. */
    boolean doubtful() {
        return line.doubtful();
    }

    void answered() {
        line.answered();
    }

    void readUnanswered() {
        line.readUnanswered();
    }

    void setUnanswered() {
        line.setUnanswered();
    }

    @Override
    public void close() {
        line.release();
        leave.run();
    }
}
