package io.understudy.journal;

/** What must hold before a record counts as durable. */
public enum Durability
{
    /** It is in this member's page cache; other members hold it too, so one machine may die. */
    REPLICATED,

    /** It is on this member's disk: {@code fdatasync} has returned. */
    FSYNC
}
