package io.understudy.gateway.ops.settings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * All settings with their values and where each came from. Made by a {@link SettingsResolver}.
 * Immutable: any thread.
 */
public final class Settings
{
    private final Map<String, Entry<?>> entries = new LinkedHashMap<>();

    /**
     * One setting as it was resolved.
     *
     * @param <T>    of the value.
     * @param key    what was set.
     * @param value  in the key's unit.
     * @param source how strong the setting was.
     * @param where  the file, variable or property, in words.
     */
    public record Entry<T>(SettingKey<T> key, T value, SettingSource source, String where)
    {
        /**
         * The value as an operator would write it.
         *
         * @return for example {@code 64m}.
         */
        public String text()
        {
            return key.format(value);
        }

        /**
         * Name and value, for sentences.
         *
         * @return for example {@code journal.blockBytes=64m}.
         */
        public String describe()
        {
            return key.name() + "=" + text();
        }
    }

    Settings(final List<Entry<?>> resolved)
    {
        for (final Entry<?> entry : resolved)
        {
            entries.put(entry.key().name(), entry);
        }
    }

    /**
     * The value of a setting.
     *
     * @param <T> of the value.
     * @param key that was resolved.
     * @return the value: ns for durations, bytes for byte counts.
     * @throws IllegalArgumentException if the key was not among those resolved.
     */
    public <T> T get(final SettingKey<T> key)
    {
        return entry(key).value();
    }

    /**
     * The value of a choice as the constant of an enum that has the same names in upper case.
     *
     * @param <E>  the enum.
     * @param key  of a choice.
     * @param type the enum.
     * @return the constant.
     * @throws IllegalArgumentException if the enum lacks it.
     */
    public <E extends Enum<E>> E choice(final SettingKey<String> key, final Class<E> type)
    {
        return Enum.valueOf(type, get(key).toUpperCase(Locale.ROOT));
    }

    /**
     * A setting with its source.
     *
     * @param <T> of the value.
     * @param key that was resolved.
     * @return value, source and where it was set.
     * @throws IllegalArgumentException if the key was not among those resolved.
     */
    @SuppressWarnings("unchecked") // put there under the same key by the constructor
    public <T> Entry<T> entry(final SettingKey<T> key)
    {
        final Entry<?> entry = entries.get(key.name());
        if (entry == null || entry.key() != key)
        {
            throw new IllegalArgumentException(key + " is not among these settings");
        }
        return (Entry<T>)entry;
    }

    /**
     * All settings in the order of their declaration.
     *
     * @return a copy.
     */
    public List<Entry<?>> entries()
    {
        return new ArrayList<>(entries.values());
    }

    /**
     * A refusal that names a setting, its value and where it was set: for checks of settings
     * against each other.
     *
     * @param key  the setting that is wrong.
     * @param must what it must be, such as {@code must be at most aeron.termBytes / 8 = 512k}.
     * @return to be thrown.
     */
    public SettingsException refusal(final SettingKey<?> key, final String must)
    {
        final Entry<?> entry = entry(key);
        return new SettingsException(
            entry.describe() + " " + must + " (set by " + entry.where() + ")");
    }
}
