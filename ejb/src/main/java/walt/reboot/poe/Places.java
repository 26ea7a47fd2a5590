package walt.reboot.poe;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets only so many ports of a switch be cycled at once: boards draw most when they start, and an agent's line stays short. The
 * others wait in the order of their arrival.
 */
public final class Places {
    /** After this time there may be room though nobody has left. */
    private static final long ASK_AGAIN_SECONDS = 2;

    // one small entry per switch at most
    private final Map<UUID, Line> lines = new ConcurrentHashMap<>();

    /** Whether there is room for one more; asked by the first in line only, and allowed to take its time. */
    interface Room {
        /** @param others how many are inside */
        boolean isBeside(int others) throws InterruptedException;
    }

    /** A place, until it is closed. */
    interface Place extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * Waits for a place.
     *
     * @param waiting told once, when there is none at once
     */
    Place take(UUID switchId, Room room, Runnable waiting) throws InterruptedException {
        return lines.computeIfAbsent(switchId, any -> new Line()).take(room, waiting);
    }

    private static final class Line {
        private final ReentrantLock lock = new ReentrantLock();
        private final Condition changed = lock.newCondition();
        private final Deque<Object> queue = new ArrayDeque<>();
        private int inside;
        private long changes;

        Place take(Room room, Runnable waiting) throws InterruptedException {
            Object me = new Object();
            join(me);
            try {
                boolean told = false;
                for (long seen = changes(); !enter(me, room); seen = changes()) {
                    if (!told) {
                        waiting.run();
                        told = true;
                    }
                    await(seen);
                }
                return this::leave;
            } catch (InterruptedException | RuntimeException givenUp) {
                drop(me);
                throw givenUp;
            }
        }

        private void join(Object me) {
            lock.lock();
            try {
                queue.addLast(me);
            } finally {
                lock.unlock();
            }
        }

        private boolean enter(Object me, Room room) throws InterruptedException {
            int others = othersInside(me);
            if (others < 0 || !room.isBeside(others)) {
                return false;
            }
            lock.lockInterruptibly();
            try {
                inside++; // those inside have only become fewer since
                queue.removeFirst();
                tellAll();
                return true;
            } finally {
                lock.unlock();
            }
        }

        /** Below 0: it is somebody else's turn. */
        private int othersInside(Object me) {
            lock.lock();
            try {
                return me.equals(queue.peekFirst()) ? inside : -1;
            } finally {
                lock.unlock();
            }
        }

        private long changes() {
            lock.lock();
            try {
                return changes;
            } finally {
                lock.unlock();
            }
        }

        @SuppressWarnings("WaitNotInLoop") // its caller is the loop
        private void await(long seen) throws InterruptedException {
            lock.lockInterruptibly();
            try {
                if (changes == seen) {
                    var unused = changed.await(ASK_AGAIN_SECONDS, TimeUnit.SECONDS);
                }
            } finally {
                lock.unlock();
            }
        }

        private void drop(Object me) {
            lock.lock();
            try {
                queue.remove(me);
                tellAll();
            } finally {
                lock.unlock();
            }
        }

        private void leave() {
            lock.lock();
            try {
                inside--;
                tellAll();
            } finally {
                lock.unlock();
            }
        }

        private void tellAll() {
            changes++;
            changed.signalAll();
        }
    }
}
