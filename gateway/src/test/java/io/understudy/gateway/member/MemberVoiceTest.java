package io.understudy.gateway.member;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a member says is what tools read and operators act upon. */
class MemberVoiceTest
{
    @Test
    void shouldSayThatAPrimaryGaveItselfUpForWantOfAMajority(@TempDir final Path dir)
    {
        try (ThreeMembers members = new ThreeMembers(dir, settings -> {}))
        {
            members.start();
            members.still(1);
            members.still(2);
            members.await("what it says of itself",
                () -> members.hasSaid(0, "no longer serving memberId=0") &&
                    members.hasSaid(0, "suspicions memberId=0 denied=0 givenUp=1"), () -> {});
        }
    }
}
