package io.understudy.gateway.ops.doctor;

import java.util.ArrayList;
import java.util.List;

/**
 * Says which of the JDK's packages have to be opened and are not. Chronicle and Agrona fail much
 * later, and with messages that name other causes. Any thread.
 */
public final class LaunchCheck
{
    static final List<String> OPENS = List.of(
        "java.lang", "java.lang.reflect", "java.io", "java.util", "java.nio", "sun.nio.ch",
        "jdk.internal.misc", "java.util.zip");

    static final List<String> EXPORTS = List.of(
        "jdk.internal.ref", "jdk.internal.misc", "sun.nio.ch");

    private LaunchCheck()
    {
    }

    /**
     * The arguments that this JVM was not given.
     *
     * @return such as {@code --add-opens=java.base/java.nio=ALL-UNNAMED}; empty if all is well.
     */
    public static List<String> missing()
    {
        final Module base = Object.class.getModule();
        final Module ours = LaunchCheck.class.getModule();
        final List<String> missing = new ArrayList<>();
        for (final String name : OPENS)
        {
            if (!base.isOpen(name, ours))
            {
                missing.add("--add-opens=java.base/" + name + "=ALL-UNNAMED");
            }
        }
        for (final String name : EXPORTS)
        {
            if (!base.isExported(name, ours))
            {
                missing.add("--add-exports=java.base/" + name + "=ALL-UNNAMED");
            }
        }
        return missing;
    }

    /**
     * What to tell whoever started this JVM.
     *
     * @param missing arguments, at least one.
     * @return a sentence.
     */
    public static String sentence(final List<String> missing)
    {
        return "this JVM lacks " + String.join(" ", missing) +
            "; start it by scripts/understudy, or as java @scripts/jvm/opens.args ...";
    }
}
