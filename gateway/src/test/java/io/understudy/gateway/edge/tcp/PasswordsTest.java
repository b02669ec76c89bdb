package io.understudy.gateway.edge.tcp;

import static org.assertj.core.api.Assertions.assertThat;

import io.understudy.codecs.ingress.NewPassword;
import io.understudy.codecs.ingress.Verdict;
import io.understudy.gateway.edge.tcp.EdgeRig.Client;
import io.understudy.gateway.ops.settings.EdgeSettings;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A Logon with a password, from the socket to the verdict. */
class PasswordsTest
{
    @TempDir
    private Path dir;

    @Test
    void shouldLetInWhoKnowsThePasswordAndNeverSendItOn()
    {
        try (EdgeRig rig = new EdgeRig(dir, settings -> {}); Client client = rig.fix())
        {
            define(rig, "anna", "geheim");
            // The order behind it waits for the verdict, and is not lost.
            client.send(FixText.join(logon("anna", "geheim"), FixText.message("35=0|34=2|")));
            client.expect("35=A|");
            client.expect("34=2|");
            assertThat(rig.gateway.verdicts).containsExactly(Verdict.PASSED);
            assertThat(rig.gateway.usernames).containsExactly("anna");
            assertThat(rig.gateway.newPasswords).as("too short")
                .containsExactly(NewPassword.REFUSED);
            assertThat(rig.gateway.logons.get(0)).contains("554=******|925=****|")
                .doesNotContain("geheim");
            client.send(logon("anna", "geheim"));
            rig.await("the second Logon", () -> rig.gateway.messages == 2);
            assertThat(rig.gateway.heard.get(1)).contains("554=******|");
        }
    }

    @Test
    void shouldFailAWrongPasswordAndAnUnknownUser()
    {
        try (EdgeRig rig = new EdgeRig(dir, settings -> {});
            Client wrong = rig.fix(); Client unknown = rig.fix(); Client nobody = rig.fix())
        {
            define(rig, "anna", "geheim");
            wrong.send(logon("anna", "Geheim"));
            wrong.expect("35=5|");
            wrong.expectEnd();
            unknown.send(logon("otto", "geheim"));
            unknown.expectEnd();
            nobody.send(logon("x".repeat(65), "geheim"));
            nobody.expectEnd();
            assertThat(rig.gateway.verdicts)
                .containsExactly(Verdict.FAILED, Verdict.FAILED, Verdict.FAILED);
            assertThat(rig.count(EdgeCounter.PASSWORDS_FAILED)).isEqualTo(3);
            assertThat(rig.gateway.disconnected).as("the gateway has closed them").isEmpty();
        }
    }

    @Test
    void shouldHashANewPasswordOnceTheOldOneHasPassed()
    {
        try (EdgeRig rig = new EdgeRig(dir, settings -> {}); Client client = rig.fix();
            Client wrong = rig.fix(); Client same = rig.fix())
        {
            java.util.Arrays.fill(rig.gateway.salt, (byte)0xC7);
            define(rig, "anna", "geheimnis");
            client.send(logon("anna", "geheimnis", "viel geheimer"));
            client.expect("35=A|");
            assertThat(rig.gateway.newPasswords).containsExactly(NewPassword.HASHED);
            assertThat(rig.gateway.checkedSalt).containsOnly(0xC7);
            assertThat(rig.gateway.newIterations).isEqualTo(PasswordHash.DEFAULT_ITERATIONS);
            assertThat(rig.gateway.newSalt).isNotEqualTo(rig.gateway.salt);
            assertThat(rig.gateway.newHash).isEqualTo(PasswordHash.of(
                "viel geheimer".toCharArray(), rig.gateway.newSalt, rig.gateway.newIterations));
            assertThat(rig.gateway.logons.get(0)).contains("|925=" + "*".repeat(13) + "|");
            wrong.send(logon("anna", "falsch", "viel geheimer"));
            wrong.expect("35=5|");
            assertThat(rig.gateway.newPasswords.get(1)).isEqualTo(NewPassword.NONE);
            assertThat(rig.gateway.newHash).containsOnly(0);
            same.send(logon("anna", "geheimnis", "geheimnis"));
            same.expect("35=A|");
            assertThat(rig.gateway.newPasswords.get(2)).isEqualTo(NewPassword.REFUSED);
            assertThat(rig.gateway.newHash).containsOnly(0);
        }
    }

    @Test
    void shouldNotEvenHashWhatComesTooOftenFromOneAddress()
    {
        final int flood = 200;
        try (EdgeRig rig = new EdgeRig(dir, settings -> settings
            .set(EdgeSettings.PASSWORDS_PER_SECOND, 2)); Client other = rig.loggedOn())
        {
            define(rig, "anna", "geheim");
            for (int i = 0; i < flood; i++)
            {
                try (Client client = rig.fix())
                {
                    client.send(logon("anna", "wrong" + i));
                    client.expectEnd();
                }
            }
            other.send(FixText.message("35=0|34=2|"));
            other.expect("34=2|");
            assertThat(rig.count(EdgeCounter.LOGONS_LIMITED)).isPositive();
            assertThat(rig.count(EdgeCounter.LOGONS_LIMITED) +
                rig.count(EdgeCounter.PASSWORDS_CHECKED)).isEqualTo(flood);
            assertThat(rig.gateway.verdicts).contains(Verdict.LIMITED).hasSize(flood + 1);
        }
    }

    @Test
    void shouldDropTheVerdictOfAClientThatIsGone()
    {
        try (EdgeRig rig = new EdgeRig(dir, settings -> {}))
        {
            define(rig, "anna", "geheim");
            rig.gateway.iterations = 200_000;
            final Client client = rig.fix();
            client.send(logon("anna", "geheim"));
            rig.await("the check", () -> rig.count(EdgeCounter.PASSWORDS_CHECKED) == 1);
            client.hangUp();
            rig.await("the verdict", () -> rig.edge.connectionCount() == 0 ||
                rig.gateway.verdicts.size() == 1);
            try (Client next = rig.loggedOn())
            {
                assertThat(next.hasEnded()).isFalse();
            }
        }
    }

    /** RFC 7914, section 11, has these for PBKDF2-HMAC-SHA-256 (first 32 bytes). */
    @Test
    void shouldHashAsTheStandardDoes()
    {
        assertThat(PasswordHash.of("passwd".toCharArray(), "salt".getBytes(), 1))
            .startsWith(0x55, 0xac, 0x04, 0x6e, 0x56, 0xe3, 0x08, 0x9f);
        assertThat(PasswordHash.of("Password".toCharArray(), "NaCl".getBytes(), 80_000))
            .startsWith(0x4d, 0xdc, 0xd8, 0xf6, 0x0b, 0x98, 0xbe, 0x21);
    }

    private static void define(final EdgeRig rig, final String user, final String password)
    {
        rig.gateway.hashes.put(user, PasswordHash.of(
            password.toCharArray(), rig.gateway.salt, rig.gateway.iterations));
    }

    private static byte[] logon(final String user, final String password)
    {
        return logon(user, password, "next");
    }

    private static byte[] logon(final String user, final String password, final String next)
    {
        return FixText.message("35=A|34=1|49=TW|56=ISLD|98=0|108=30|553=" + user + "|554=" +
            password + "|925=" + next + "|");
    }
}
