package io.understudy.gateway.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.understudy.codecs.command.BeginString;
import io.understudy.codecs.command.CommandResult;
import io.understudy.codecs.command.CredentialKind;
import io.understudy.codecs.ingress.CredentialDecoder;
import io.understudy.codecs.ingress.CredentialQueryEncoder;
import io.understudy.codecs.ingress.LogonAttemptEncoder;
import io.understudy.codecs.ingress.MessageHeaderDecoder;
import io.understudy.codecs.ingress.NewPassword;
import io.understudy.codecs.ingress.Verdict;
import io.understudy.codecs.journal.RecordKind;

/** NewPassword (925) and SessionStatus (1409), FIXT 1.1: what an edge says becomes a credential. */
class FixPasswordTest
{
    private static final int CONNECTION = 101;
    private static final int OLD_SALT = 7;
    private static final int NEW_SALT = 9;

    private final EngineHarness engine = new EngineHarness();
    private final FixHarness fix = new FixHarness(engine);

    @BeforeEach
    void defineUser()
    {
        engine.standard();
        define(CredentialKind.PASSWORD, BeginString.FIXT_1_1);
        assertThat(fix.credential("joe", 1_000, OLD_SALT)).isEqualTo(CommandResult.OK);
    }

    @Test
    void shouldTakeANewPasswordAndSaySo()
    {
        assertThat(logon("925=********|", hashed())).singleElement().asString()
            .contains("|35=A|34=1|", "|1409=1|");
        final CredentialDecoder credential = query();
        assertThat(credential.iterations()).isEqualTo(5_000);
        assertThat(credential.salt(0)).isEqualTo((short)NEW_SALT);
        assertThat(credential.salt(15)).isEqualTo((short)NEW_SALT);
        assertThat(credential.hash(31)).isEqualTo((short)0xEE);

        final Engine replayed = new Engine();
        EngineHarness.replay(replayed, engine.stream, 0, engine.stream.size());
        assertThat(replayed.core.tables.credentials.at(0).salt).containsOnly(NEW_SALT);
        fix.disconnect(CONNECTION);
        assertThat(logon("", attempt -> salt(attempt, OLD_SALT)))
            .as("of the old password").first().asString().contains("|35=5|", "|1409=5|");
        assertThat(logon("", attempt -> salt(attempt, NEW_SALT)))
            .singleElement().asString().contains("|35=A|").doesNotContain("|1409=");
    }

    @Test
    void shouldRefuseANewPasswordThatTheEdgeHasNotHashed()
    {
        assertThat(logon("925=***|", attempt ->
        {
            salt(attempt, OLD_SALT);
            attempt.newPassword(NewPassword.REFUSED);
        })).first().asString().contains("|35=5|", "|58=NewPassword (925) is not taken|1409=3|");
        assertThat(query().salt(0)).isEqualTo((short)OLD_SALT);
    }

    /** Between the edge's question and its verdict an operator has set another password. */
    @Test
    void shouldNotLetAVerdictOnAnOldCredentialCount()
    {
        assertThat(fix.credential("joe", 1_000, OLD_SALT + 1)).isEqualTo(CommandResult.OK);
        assertThat(logon("925=********|", hashed())).first().asString()
            .contains("|35=5|", "|1409=5|");
        assertThat(query().salt(0)).isEqualTo((short)(OLD_SALT + 1));
    }

    @Test
    void shouldKeepThePasswordOfALogonThatIsRefused()
    {
        fix.sequences(100, 0);
        assertThat(logon("925=********|", hashed())).first().asString()
            .contains("|35=5|", "|58=MsgSeqNum too low, expecting 100 but received 2|")
            .doesNotContain("|1409=");
        assertThat(query().salt(0)).isEqualTo((short)OLD_SALT);
    }

    @Test
    void shouldRefuseANewPasswordWhereNoneIsAskedFor()
    {
        define(CredentialKind.NONE, BeginString.FIXT_1_1);
        assertThat(logon("925=********|", hashed())).first().asString().contains("|1409=3|");
        define(CredentialKind.PASSWORD, BeginString.FIX_4_4);
        assertThat(logon("8=FIX.4.4", "925=********|", hashed())).first().asString()
            .contains("|35=5|", "|58=Invalid Logon message: Tag not defined for this message " +
                "type, field=925|").doesNotContain("|1409=");
        assertThat(query().salt(0)).isEqualTo((short)OLD_SALT);
    }

    private void define(final CredentialKind kind, final BeginString version)
    {
        assertThat(fix.define(1, session -> session.beginString(version).credentialKind(kind)
            .identity(kind == CredentialKind.PASSWORD ? "joe" : ""))).isEqualTo(CommandResult.OK);
    }

    private static Consumer<LogonAttemptEncoder> hashed()
    {
        return attempt ->
        {
            salt(attempt, OLD_SALT);
            attempt.newPassword(NewPassword.HASHED).newIterations(5_000);
            for (int i = 0; i < LogonAttemptEncoder.newSaltLength(); i++)
            {
                attempt.newSalt(i, (short)NEW_SALT);
            }
            for (int i = 0; i < LogonAttemptEncoder.newHashLength(); i++)
            {
                attempt.newHash(i, (short)0xEE);
            }
        };
    }

    private static void salt(final LogonAttemptEncoder attempt, final int salt)
    {
        for (int i = 0; i < LogonAttemptEncoder.saltLength(); i++)
        {
            attempt.salt(i, (short)salt);
        }
    }

    private List<String> logon(final String body, final Consumer<LogonAttemptEncoder> changes)
    {
        return logon("8=FIXT.1.1", "1137=9|" + body, changes);
    }

    private List<String> logon(
        final String begin, final String body, final Consumer<LogonAttemptEncoder> changes)
    {
        final long next = engine.engine.core.tables.sessions.find(1).nextIn;
        fix.connect(CONNECTION);
        fix.logon(EngineHarness.EDGE, CONNECTION, FixHarness.bytes(begin + "|35=A|34=" +
            Math.min(next, 2) + "|49=TW|52=" + fix.time() + "|56=ISLD|98=0|108=30|553=joe|" +
            "554=****|" + body), Verdict.PASSED, "joe", changes);
        return fix.come(CONNECTION);
    }

    private CredentialDecoder query()
    {
        final CredentialQueryEncoder query = new CredentialQueryEncoder();
        fix.connect(CONNECTION + 1);
        engine.message.setMemory(0, 256, (byte)0);
        query.wrapAndApplyHeader(engine.message, 0, fix.header).username("joe");
        engine.apply(RecordKind.CREDENTIAL_QUERY, EngineHarness.EDGE, CONNECTION + 1,
            8 + query.sbeBlockLength());
        return new CredentialDecoder().wrapAndApplyHeader(
            engine.outputs(EngineHarness.EDGE).get(0).buffer(), 0, new MessageHeaderDecoder());
    }
}
