package io.understudy.gateway.member;

import static org.assertj.core.api.Assertions.assertThat;

import io.understudy.journal.JournalContext;
import io.understudy.journal.PromiseFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Under which names a member's lives are known to the control plane, on one boot of the kernel. */
class PromisedTest
{
    private static final long EPOCH = 7;

    @TempDir
    private Path dir;
    private long startNs;

    /** Starts, does something, ends; returns what it calls its boot. */
    private long live(final boolean bootstrap, final Consumer<Promised> life)
    {
        try (PromiseFile file = PromiseFile.open(new JournalContext()
            .dir(dir).clusterId(1).memberId(0).conclude(), true, bootstrap))
        {
            final Promised promised = new Promised(file, ++startNs);
            life.accept(promised);
            return promised.bootHash();
        }
    }

    private void loseDisk()
    {
        try
        {
            Files.delete(dir.resolve(PromiseFile.FILE_NAME));
        }
        catch (final IOException ex)
        {
            throw new UncheckedIOException(ex);
        }
    }

    @Test
    void shouldKeepItsNameWhenItIsStartedAgain()
    {
        final long first = live(true, promised -> {});
        assertThat(live(false, promised -> {})).isEqualTo(first);
    }

    @Test
    void shouldNotBeTakenForItsFormerLifeOnceItWasReadmittedAndStartedAgain()
    {
        final Set<Long> former = new HashSet<>();
        former.add(live(true, promised -> promised.promise(512)));
        for (int i = 0; i < 3; i++)
        {
            loseDisk();
            final long epoch = EPOCH + i;
            final long learning = live(false, promised -> promised.admit(epoch));
            final long admitted = live(false, promised ->
                assertThat(promised.isAmnesiac()).as("readmitted").isFalse());
            assertThat(former).as("names of former lives")
                .doesNotContain(learning, admitted);
            assertThat(live(false, promised -> {})).isEqualTo(admitted);
            former.add(learning);
            former.add(admitted);
        }
    }
}
