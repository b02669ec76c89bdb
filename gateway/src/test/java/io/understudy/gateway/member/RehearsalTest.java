package io.understudy.gateway.member;

import static org.assertj.core.api.Assertions.assertThat;

import io.understudy.codecs.command.CommandResult;
import io.understudy.gateway.client.ClientListener;
import io.understudy.gateway.client.OperatorClient;
import io.understudy.gateway.client.UnderstudyClient;
import io.understudy.gateway.ops.settings.MemberSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RehearsalTest
{
    @TempDir
    private Path dir;

    @Test
    void shouldTakeOverOnScratchJournalsAndLeaveNothingBehind()
    {
        try (MemberHarness member = new MemberHarness(
            dir, settings -> settings.set(MemberSettings.REHEARSAL_TAKEOVERS, 5)))
        {
            member.start(true);
            assertThat(member.messages())
                .anyMatch(line -> line.startsWith("rehearsed takeovers=5 orders="))
                .anyMatch(line -> line.startsWith("recovered sequence=0 "));
            assertThat(Files.exists(dir.resolve("rehearsal"))).isFalse();
            member.setUp(1);
        }
    }

    /** What a rehearsal's FIX client sends is taken, number by number, and answered. */
    @Test
    void shouldSpeakFixThatIsAnswered()
    {
        final int requests = 500;
        try (MemberHarness member = new MemberHarness(dir, settings -> {}))
        {
            member.start(true);
            member.setUp(2);
            try (OperatorClient operator = member.operator();
                UnderstudyClient client = UnderstudyClient.connect(
                    member.clientContext(1, new ClientListener() {})))
            {
                assertThat(operator.defineFixSession(
                    command -> RehearsalFix.define(command, 2))).isEqualTo(CommandResult.OK);
                final RehearsalFix fix = new RehearsalFix(client.line(), "TEST");
                member.await("the requests to be sent", client, () ->
                {
                    fix.send();
                    return fix.sent() == requests;
                });
                member.await("the requests to be taken", client, () ->
                    operator.explainSession(2) == CommandResult.OK &&
                    operator.explanation().nextIn() == 2 + requests);
                // A Logon; of five requests NEW, REPLACED, the status, NEW, two trades, a refusal.
                assertThat(operator.explanation().nextOut()).isEqualTo(2 + requests / 5 * 7);
            }
        }
    }

    @Test
    void shouldRehearseInFoldersBesideTheMembersOwn()
    {
        final Path aeronDir = dir.resolve("aeron");
        final List<String> whileRehearsing = new ArrayList<>();
        final MemberContext context = new MemberContext(MemberSettings.check(
            MemberSettings.resolver().environment(Map.of()).systemProperties(new Properties())
                .set(MemberSettings.MEMBER_DIR, dir.resolve("member"))
                .set(MemberSettings.AERON_DIR, aeronDir)
                .set(MemberSettings.REHEARSAL_TAKEOVERS, 1)
                .resolve()))
            .messages(message -> whileRehearsing.addAll(foldersBeside(aeronDir)));
        Rehearsal.run(context);
        assertThat(whileRehearsing).contains("aeron-rehearsal-0", "aeron-rehearsal-1",
            "aeron-rehearsal-2", "aeron-rehearsal-client");
        assertThat(foldersBeside(aeronDir)).as("left behind").isEmpty();
    }

    @Test
    void shouldRemoveWhatAKilledRehearsalHasLeftBehind() throws IOException
    {
        final Path aeronDir = dir.resolve("aeron");
        for (final String leftover : List.of("0", "1", "2", "client"))
        {
            Files.createDirectories(dir.resolve("aeron-rehearsal-" + leftover).resolve("images"));
        }
        Files.createDirectories(dir.resolve("rehearsal").resolve("0"));
        try (MemberHarness member =
            new MemberHarness(dir, settings -> settings.set(MemberSettings.AERON_DIR, aeronDir)))
        {
            member.start(true);
            assertThat(foldersBeside(aeronDir)).containsExactly("aeron");
            assertThat(dir.resolve("rehearsal")).doesNotExist();
        }
    }

    private static List<String> foldersBeside(final Path aeronDir)
    {
        final String[] names = aeronDir.getParent().toFile().list((folder, name) ->
            name.startsWith(aeronDir.getFileName().toString()));
        Arrays.sort(names);
        return List.of(names);
    }
}
