package io.understudy.gateway.member;

import io.aeron.driver.MediaDriver;
import io.understudy.codecs.RecordLayout;
import io.understudy.gateway.control.ControlContext;
import io.understudy.gateway.control.ControlMember;
import io.understudy.gateway.control.ControlPlane;
import io.understudy.gateway.detect.ThreadIdentity;
import io.understudy.gateway.engine.Engine;
import io.understudy.gateway.ingress.Drivers;
import io.understudy.gateway.ingress.Ingress;
import io.understudy.gateway.ingress.InvokedDriver;
import io.understudy.gateway.ingress.MemberProperties;
import io.understudy.gateway.peer.PeerSender;
import io.understudy.gateway.sequence.AckGate;
import io.understudy.gateway.sequence.EngineFeed;
import io.understudy.gateway.sequence.OrderStream;
import io.understudy.gateway.sequence.RecordClock;
import io.understudy.gateway.sequence.Sequencer;
import io.understudy.gateway.takeover.ControlPort;
import io.understudy.gateway.takeover.RoleListener;
import io.understudy.gateway.takeover.Understudy;
import io.understudy.gateway.takeover.UnderstudyContext;
import io.understudy.journal.Journal;
import io.understudy.journal.JournalContext;
import io.understudy.journal.PromiseFile;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.agrona.CloseHelper;

/**
 * What a member is made of, opened in the order in which one part needs another: the journal and
 * what was promised, the engine that they give, the streams to edges and members, the control
 * plane. Where one cannot be opened, those before it are closed.
 */
final class MemberParts implements AutoCloseable
{
    private static final int MAX_FRAME_BYTES = 512;
    private static final int RECENT_BYTES = 1 << 24;
    private static final long CONTROL_PARK_NS = TimeUnit.MILLISECONDS.toNanos(10);
    private static final long STANDBY_CONTROL_RETRY_NS = TimeUnit.MILLISECONDS.toNanos(100);

    private final MemberContext context;
    private final List<PeerAddress> addresses;
    private final MemberProperties properties;
    private final AckGate ackGate = new AckGate();
    private final RecordClock clock = new RecordClock();
    private Journal journal;
    private PromiseFile promises;
    private Promised promised;
    private Checkpoints checkpoints;
    private OrderStream stream;
    private EngineFeed engineFeed;
    private EngineRebuild rebuild;
    private InvokedDriver aeron;
    private Sequencer sequencer;
    private Ingress ingress;
    private Primary primary;
    private PeerStreams peers;
    private Neighbours neighbours;
    private JournalFeed feed;
    private ControlPlane controlPlane;
    private ControlPort control;

    MemberParts(final MemberContext context)
    {
        this.context = context;
        addresses = context.peers();
        properties = new MemberProperties(context.memberDir());
        try
        {
            open();
        }
        catch (final RuntimeException ex)
        {
            CloseHelper.quietClose(this);
            throw ex;
        }
    }

    private void open()
    {
        if (!isAlone() && context.memberId() >= addresses.size())
        {
            throw new IllegalStateException("member.id=" + context.memberId() +
                " is not among cluster.members, which names 0 to " + (addresses.size() - 1));
        }
        openLog();
        properties.delete();
        Rehearsal.cleanUp(context);
        if (context.rehearsalTakeovers() > 0)
        {
            Rehearsal.run(context);
        }
        final Engine engine = checkpoints.recover();
        openStream(engine);
        openNetwork();
        openControl();
    }

    private void openLog()
    {
        final JournalContext journalContext = context.journalContext();
        journal = Journal.open(journalContext);
        journal.openingNotes().forEach(context.messages());
        refuseUnaskedBootstrap();
        promises = PromiseFile.open(
            journalContext, journal.lastSequence() == 0, context.bootstrap() || isAlone());
        promises.openingNotes().forEach(context.messages());
        if (promises.isAmnesiac() && isAlone())
        {
            // Nobody else could have been promised anything.
            promises.admit(RecordLayout.epoch(journal.lastBallot()) + 1);
        }
        if (promises.isAmnesiac())
        {
            context.messages().accept("learning until readmitted: " + promises.whyAmnesiac());
        }
        promised = new Promised(promises, System.nanoTime());
        checkpoints = new Checkpoints(context, journal);
    }

    private void openStream(final Engine engine)
    {
        stream = new OrderStream(new JournalLog(journal), RECENT_BYTES);
        new StreamRestore(journal, stream).run(RECENT_BYTES / 2);
        engineFeed = new EngineFeed(stream);
        engineFeed.engine(engine);
        rebuild = new EngineRebuild(engineFeed, checkpoints::recover, context.messages());
        rebuild.start();
        clock.start(
            journal.lastTimestampNs(),
            TimeUnit.MILLISECONDS.toNanos(System.currentTimeMillis()), System.nanoTime());
        sequencer = new Sequencer(stream, engineFeed, clock, MAX_FRAME_BYTES + 1);
    }

    private void openNetwork()
    {
        final MediaDriver.Context driver = Drivers.invoked(
            context.aeronDir(), context.termBytes(), context.errorHandler());
        aeron = new InvokedDriver(
            context.profile() == Profile.COMPACT ?
                driver : Drivers.threaded(driver, context.profile() == Profile.DEDICATED),
            Drivers.client(context.aeronDir(), context.errorHandler()));
        final Supplier<Engine> engines = () -> (Engine)engineFeed.engine();
        ingress = new Ingress(aeron.aeron(), context.ingressContext(), engines);
        primary = new Primary(ingress, engines, sequencer, stream, ackGate, context.tickNs());
        peers = new PeerStreams(aeron.aeron(), context.memberId(), addresses);
        neighbours = new Neighbours(context, addresses.size(), ThreadIdentity.current(),
            promises.bootHash(), peers);
        feed = new JournalFeed(journal::newReader, context.memberId(), addresses,
            context.aeronDir(), context.errorHandler());
        if (context.hasWatcher())
        {
            WatcherProcess.start(ThreadIdentity.current(), context, addresses)
                .ifPresent(context.messages());
        }
        neighbours.start();
        feed.start();
    }

    private void openControl()
    {
        control = context.control();
        if (control != null)
        {
            return;
        }
        if (isAlone())
        {
            final long promisedEpoch = RecordLayout.epoch(promises.promisedBallot());
            control = new AloneControl(context.memberId(),
                Math.max(promisedEpoch, RecordLayout.epoch(journal.lastBallot())) + 1);
            return;
        }
        final List<ControlMember> members =
            addresses.stream().map(PeerAddress::control).collect(Collectors.toList());
        controlPlane = ControlPlane.launch(new ControlContext()
            .memberId(context.memberId())
            .clusterId(context.clusterId())
            .engineVersion(Engine.VERSION)
            .bootHash(promised.bootHash())
            .dir(context.memberDir().resolve("control"))
            .aeronDir(context.aeronDir() + "-control")
            .members(members)
            .bootstrap(context.bootstrap())
            .parkNs(CONTROL_PARK_NS)
            .messages(context.messages()));
        control = controlPlane.port();
    }

    /** The protocol over all of these; once. */
    Understudy understudy(final RoleListener listener)
    {
        return new Understudy(new UnderstudyContext()
            .clusterId(context.clusterId())
            .memberId(context.memberId())
            .heartbeatIntervalNs(context.heartbeatNs())
            .deadNs(context.deadNs())
            .successionDelayNs(context.successionDelayNs())
            .controlRetryNs(STANDBY_CONTROL_RETRY_NS)
            .promises(promised)
            .control(control)
            .stream(stream)
            .feed(engineFeed)
            .clock(clock)
            .sequencer(sequencer)
            .gate(ackGate)
            .sender(new PeerSender(context.memberId(), peers))
            .listener(listener));
    }

    private void refuseUnaskedBootstrap()
    {
        if (isAlone() && journal.lastSequence() == 0 && !context.bootstrap())
        {
            throw new IllegalStateException("there is no order stream in " +
                context.memberDir() + ": give --bootstrap to begin a new one there; if there " +
                "should be one, check that its disk is mounted");
        }
        if (journal.lastSequence() > 0 && context.bootstrap())
        {
            throw new IllegalStateException("there is an order stream up to " +
                journal.lastSequence() + " in " + context.memberDir() +
                ": leave --bootstrap out to go on with it");
        }
    }

    boolean isAlone()
    {
        return addresses.isEmpty();
    }

    /** Where an operator asks the control plane, null where there is none. */
    String controlEndpoints()
    {
        return controlPlane == null ? null : ControlMember.ingressEndpoints(
            addresses.stream().map(PeerAddress::control).collect(Collectors.toList()));
    }

    MemberProperties properties()
    {
        return properties;
    }

    Journal journal()
    {
        return journal;
    }

    Checkpoints checkpoints()
    {
        return checkpoints;
    }

    OrderStream stream()
    {
        return stream;
    }

    EngineFeed engineFeed()
    {
        return engineFeed;
    }

    EngineRebuild rebuild()
    {
        return rebuild;
    }

    InvokedDriver aeron()
    {
        return aeron;
    }

    Ingress ingress()
    {
        return ingress;
    }

    Primary primary()
    {
        return primary;
    }

    PeerStreams peers()
    {
        return peers;
    }

    Neighbours neighbours()
    {
        return neighbours;
    }

    JournalFeed feed()
    {
        return feed;
    }

    ControlPort control()
    {
        return control;
    }

    AckGate ackGate()
    {
        return ackGate;
    }

    @Override
    public void close()
    {
        if (journal != null)
        {
            // The folder is this member's own.
            properties.delete();
        }
        CloseHelper.closeAll(controlPlane, feed, neighbours, rebuild, checkpoints, ingress, peers,
            aeron, promises, journal);
    }
}
