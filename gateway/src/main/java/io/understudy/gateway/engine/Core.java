package io.understudy.gateway.engine;

import io.understudy.gateway.engine.venue.Venue;

/** Composes the tables and desks once capacities are known. */
final class Core
{
    final Tables tables;
    final Venue venue;
    final OrderReplies orderReplies;
    final SessionReplies sessionReplies;
    final Lifecycle lifecycle;
    final ClientDesk clients;
    final TimeDesk time;
    final OperatorDesk operator;
    final FixOperator fixOperator;
    final FixDesk fix;
    final Sweeper sweeper;
    final MassStatusDesk statuses;

    Core(
        final Settings settings,
        final Cause cause,
        final EngineCounters counters,
        final RunningHash hash,
        final VenueFactory venues,
        final FixApplicationFactory applications)
    {
        tables = new Tables(settings, cause, counters);
        final ClientOutput output = new ClientOutput(tables, hash);
        sessionReplies = new SessionReplies(output, tables);
        orderReplies = new OrderReplies(output, tables);
        statuses = new MassStatusDesk(tables, orderReplies);
        lifecycle = new Lifecycle(tables, statuses);
        final VenueReports reports = new VenueReports(tables, lifecycle, orderReplies);
        venue = venues.create(tables.orders, reports, settings);
        final Admission admission = new Admission(tables);
        final OrderDesk orders = new OrderDesk(tables, admission, lifecycle, orderReplies, venue);
        sweeper = new Sweeper(tables, orders, orderReplies);
        final RequestRoutes routes = new RequestRoutes(admission, orders, sweeper, statuses);
        final RequestDesk requests =
            new RequestDesk(tables, output, sessionReplies, orderReplies, routes);
        final SessionDesk sessions = new SessionDesk(tables, output, sessionReplies, requests);
        final FixApplication application = applications.create(tables, requests);
        final FixParts parts = new FixParts(tables, output, application);
        application.parts(parts);
        output.fix(parts.sender);
        fix = new FixDesk(tables, output, parts);
        sessionReplies.fix(fix);
        clients = new ClientDesk(tables, sessionReplies, sessions, fix);
        time = new TimeDesk(tables, sessionReplies, routes, new FixClock(tables, parts));
        fixOperator = new FixOperator(tables, parts, output);
        operator = new OperatorDesk(tables, sessionReplies, sweeper, fixOperator);
    }
}
