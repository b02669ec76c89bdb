package io.understudy.codecs.fix;

import java.util.Arrays;

/** What may stand in a message's header, body or trailer, or in one entry of a group. Immutable. */
final class Scope
{
    static final int NONE = -1;

    private final int[] tags;
    private final int[] orders;
    private final Scope[] groups;
    private final int[] required;
    private final int delimiter;

    /**
     * The members in the dictionary's order.
     *
     * @param memberTags     each tag once.
     * @param memberRequired whether the field must be there.
     * @param memberGroups   for the count of a group, its entries' scope; null for other fields.
     */
    Scope(
        final int[] memberTags, final boolean[] memberRequired, final Scope[] memberGroups)
    {
        final int size = memberTags.length;
        tags = memberTags.clone();
        Arrays.sort(tags);
        orders = new int[size];
        groups = new Scope[size];
        int requiredCount = 0;
        final int[] requiredMembers = new int[size];
        for (int i = 0; i < size; i++)
        {
            final int member = indexOf(memberTags[i]);
            orders[member] = i;
            groups[member] = memberGroups[i];
            if (memberRequired[i])
            {
                requiredMembers[requiredCount++] = member;
            }
        }
        required = Arrays.copyOf(requiredMembers, requiredCount);
        delimiter = size == 0 ? 0 : memberTags[0];
    }

    int size()
    {
        return tags.length;
    }

    /** The field that begins each entry of a group. */
    int delimiter()
    {
        return delimiter;
    }

    /** The member of a tag, or {@link #NONE}. */
    int indexOf(final int tag)
    {
        int low = 0;
        int high = tags.length - 1;
        while (low <= high)
        {
            final int middle = low + high >>> 1;
            final int there = tags[middle];
            if (there == tag)
            {
                return middle;
            }
            if (there < tag)
            {
                low = middle + 1;
            }
            else
            {
                high = middle - 1;
            }
        }
        return NONE;
    }

    /** The place of a member in the dictionary's order. */
    int order(final int member)
    {
        return orders[member];
    }

    /** The entries' scope if the member is the count of a group, else null. */
    Scope group(final int member)
    {
        return groups[member];
    }

    /** The tag of the first required member that is not among those seen, or {@link #NONE}. */
    int firstMissing(final long[] seen)
    {
        for (final int member : required)
        {
            if ((seen[member >> 6] & 1L << member) == 0)
            {
                return tags[member];
            }
        }
        return NONE;
    }

    /** How many scopes lie in one another, this one included. */
    int depth()
    {
        int deepest = 0;
        for (final Scope group : groups)
        {
            deepest = Math.max(deepest, group == null ? 0 : group.depth());
        }
        return deepest + 1;
    }

    /** The most members that this scope or one within it has. */
    int largest()
    {
        int most = tags.length;
        for (final Scope group : groups)
        {
            most = Math.max(most, group == null ? 0 : group.largest());
        }
        return most;
    }
}
