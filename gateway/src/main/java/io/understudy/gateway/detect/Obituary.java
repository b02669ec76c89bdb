package io.understudy.gateway.detect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.agrona.CloseHelper;

/**
 * Tells from the kernel's own account that a thread of this host is dead, tens of microseconds
 * after it was killed and long before its process is gone. Only who was seen alive is ever
 * pronounced dead.
 *
 * <p>The kernel notes a SIGKILL for the process, and at once in each of its threads (kernel:
 * complete_signal); a thread then takes the note off and sets its PF_EXITING flag. Between the two
 * its own fields show neither for some microseconds, the process's still do.
 *
 * <p>One thread, which must not be interrupted: that would close the files. A look at a living
 * thread is one system call and does not allocate.
 */
public final class Obituary implements AutoCloseable
{
    private static final Path PROC = Path.of("/proc");
    private static final String NO_SUCH_PROCESS = "No such process";

    private final TaskText task = new TaskText();
    private final Path folder;
    private TaskFile stat;
    private TaskFile status;
    private long startTicks;
    private boolean isDead;
    private String whyUnknown;

    private Obituary(final Path folder)
    {
        this.folder = folder;
    }

    /**
     * Watches a thread that is there now.
     *
     * @param pid of its process.
     * @param tid of the thread.
     * @return what to look at; its verdict is UNKNOWN if the thread cannot be seen.
     */
    public static Obituary open(final long pid, final long tid)
    {
        return open(PROC, new ThreadIdentity(pid, tid, 0));
    }

    /**
     * Watches a thread that has told who it is.
     *
     * @param identity which the thread itself has found.
     * @return what to look at; its verdict is UNKNOWN if the thread cannot be seen, or another
     *     has its number by now.
     */
    public static Obituary open(final ThreadIdentity identity)
    {
        return open(PROC, identity);
    }

    static Obituary open(final Path proc, final ThreadIdentity identity)
    {
        final Obituary obituary = new Obituary(proc.resolve(
            identity.pid() + "/task/" + identity.tid()));
        try
        {
            obituary.stat = new TaskFile(obituary.folder.resolve("stat"));
            obituary.status = new TaskFile(obituary.folder.resolve("status"));
            final int length = obituary.stat.read();
            if (!obituary.task.parseStat(obituary.stat.text(), length))
            {
                obituary.giveUp("is not of the form that proc(5) describes");
            }
            else if (identity.startTicks() != 0 &&
                obituary.task.startTicks() != identity.startTicks())
            {
                obituary.giveUp("is another thread, which started at tick " +
                    obituary.task.startTicks() + ", not " + identity.startTicks());
            }
            obituary.startTicks = obituary.task.startTicks();
        }
        catch (final IOException | SecurityException ex)
        {
            obituary.giveUp("cannot be read (" + ex.getClass().getSimpleName() + " " +
                ex.getMessage() + "): it has ended already, or /proc hides it (hidepid, another " +
                "container), or this is not Linux");
        }
        return obituary;
    }

    private void giveUp(final String reason)
    {
        whyUnknown = folder + " " + reason + ": only the thread's silence will tell its death";
        CloseHelper.quietCloseAll(stat, status);
        stat = null;
        status = null;
    }

    /**
     * Looks at the thread's own fields.
     *
     * @return what they say.
     */
    public Verdict look()
    {
        if (isDead)
        {
            return Verdict.DEAD;
        }
        if (stat == null)
        {
            return Verdict.UNKNOWN;
        }
        try
        {
            return judge(stat.read());
        }
        catch (final IOException ex)
        {
            return unreadable(ex);
        }
    }

    private Verdict judge(final int length)
    {
        if (!task.parseStat(stat.text(), length))
        {
            return Verdict.UNKNOWN;
        }
        if (task.isGone() || task.startTicks() != startTicks)
        {
            isDead = true;
            return Verdict.DEAD;
        }
        return task.isExiting() || task.isKilled() ? Verdict.DYING : Verdict.ALIVE;
    }

    /** Once at most, so it may allocate. */
    private Verdict unreadable(final IOException ex)
    {
        final String message = ex.getMessage();
        // The message is in the language of the host, so a missing folder counts as well.
        isDead = message != null && message.contains(NO_SUCH_PROCESS) || !Files.exists(folder);
        if (isDead)
        {
            return Verdict.DEAD;
        }
        giveUp("can be read no more (" + ex.getClass().getSimpleName() + " " + message + ")");
        return Verdict.UNKNOWN;
    }

    /**
     * Looks at the thread's fields, and where they show nothing at the process's: two system calls.
     *
     * @return whether it is certain that the thread does nothing more.
     */
    public boolean isDead()
    {
        final Verdict verdict = look();
        return verdict.isDead() || verdict == Verdict.ALIVE && isProcessKilled();
    }

    private boolean isProcessKilled()
    {
        try
        {
            final long pending =
                TaskText.sharedPendingSignals(status.text(), status.read());
            return (pending & TaskText.SIGKILL) != 0;
        }
        catch (final IOException ex)
        {
            return unreadable(ex).isDead();
        }
    }

    /**
     * Which incarnation of the member is watched.
     *
     * @return when the thread started, clock ticks after the boot; 0 if it was never seen.
     */
    public long startTicks()
    {
        return startTicks;
    }

    /**
     * Why the verdict is UNKNOWN, to be said once.
     *
     * @return a sentence; null while the thread can be seen, or is dead.
     */
    public String whyUnknown()
    {
        return whyUnknown;
    }

    /** Closes the files; the verdict is UNKNOWN from then on. */
    @Override
    public void close()
    {
        CloseHelper.quietCloseAll(stat, status);
        stat = null;
        status = null;
    }
}
