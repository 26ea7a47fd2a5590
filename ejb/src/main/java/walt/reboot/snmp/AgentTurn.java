package walt.reboot.snmp;

/** The right to ask an agent, held for one request with its repetitions; to be closed after it. */
final class AgentTurn implements AutoCloseable {
    private final AgentLine line;
    private final long verdictsSeen;
    private final long setVerdictsSeen;
    private final Runnable leave;

    /** Stands in line from now on. */
    AgentTurn(AgentLine line, Runnable leave) {
        this.line = line;
        this.verdictsSeen = line.verdicts();
        this.setVerdictsSeen = line.setVerdicts();
        this.leave = leave;
    }

    /** Whether the agent was found silent while this caller stood in line: then that is the answer. */
    boolean silentMeanwhile() {
        return line.verdicts() != verdictsSeen;
    }

    /** Whether the agent was found to answer no SETs while this caller stood in line. */
    boolean silentToSetsMeanwhile() {
        return line.setVerdicts() != setVerdictsSeen;
    }

    /** Whether the agent was found silent some seconds ago and has not answered since. */
    boolean silent() {
        return line.silent();
    }

    /** Whether requests have gone unanswered of late. */
    boolean doubtful() {
        return line.doubtful();
    }

    void readAnswered() {
        line.readAnswered();
    }

    void setAnswered() {
        line.setAnswered();
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
