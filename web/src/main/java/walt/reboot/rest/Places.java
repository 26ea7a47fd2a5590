package walt.reboot.rest;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import walt.reboot.rest.problem.ProblemException;
import walt.reboot.rest.problem.ProblemType;

/** A limited number of places for what takes long, for each user and for all together. */
final class Places {
    private final int mostPerUser;
    private final int most;
    private final Refusals refusals;
    private final Map<String, Integer> byUser = new HashMap<>();
    private int all;

    Places(int mostPerUser, int most, Refusals refusals) {
        this.mostPerUser = mostPerUser;
        this.most = most;
        this.refusals = refusals;
    }

    /** What those are told who get no place: what takes the places, and what to do. */
    interface Refusals {
        String ofUser(String user, int his);

        String ofAll(int all);
    }

    /** One that is taken, until it is closed. */
    interface Place extends AutoCloseable {
        @Override
        void close();
    }

    /** @throws ProblemException when the user has, or all together have, as many as there are */
    synchronized Place enter(String user) {
        int his = byUser.getOrDefault(user, 0);
        if (his >= mostPerUser) {
            throw new ProblemException(ProblemType.TOO_MANY_REQUESTS, refusals.ofUser(user, his));
        }
        if (all >= most) {
            throw new ProblemException(ProblemType.UNAVAILABLE, refusals.ofAll(all));
        }
        all++;
        byUser.put(user, his + 1);
        AtomicBoolean open = new AtomicBoolean(true);
        return () -> {
            if (open.getAndSet(false)) {
                leave(user);
            }
        };
    }

    private synchronized void leave(String user) {
        all--;
        byUser.computeIfPresent(user, (name, his) -> his == 1 ? null : his - 1);
    }
}
