package io.understudy.gateway.conformance;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;

/** What a folder's name says about the session that its definitions need. */
enum SessionOption
{
    /** Tag 789 in both Logons. */
    NEXT_EXPECTED_MSG_SEQ_NUM("nextExpectedMsgSeqNum"),
    /** Times with nine digits of a second. */
    NANOSECONDS("timestamps"),
    /** Missed messages are asked for by five. */
    RESEND_REQUESTS_BY_FIVE("resendRequestChunkSize"),
    /** Tag 369 in all messages. */
    LAST_MSG_SEQ_NUM_PROCESSED("lastMsgSeqNumProcessed"),
    /** A garbled message gets a Reject. */
    REJECT_GARBLED_MESSAGES("rejectGarbledMessages"),
    /** A wrong CheckSum (10) is passed over. */
    ANY_CHECKSUM("validateChecksum");

    private final String folder;

    SessionOption(final String folder)
    {
        this.folder = folder;
    }

    /** Those that the folders above a file name. */
    static Set<SessionOption> of(final Path file)
    {
        final Set<SessionOption> options = EnumSet.noneOf(SessionOption.class);
        for (final Path part : file.toAbsolutePath().normalize())
        {
            for (final SessionOption option : values())
            {
                if (part.toString().equals(option.folder))
                {
                    options.add(option);
                }
            }
        }
        return options;
    }
}
