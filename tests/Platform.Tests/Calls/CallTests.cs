using Dialtone.Platform.Calls;
using Dialtone.Platform.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dialtone.Platform.Tests.Calls;

public sealed class CallTests
{
    static Task<string> Water(TestApp app) => app.In(async s =>
    {
        var session = s.GetRequiredService<Session>();
        var tree = session.Add(new Tree());
        session.Intend("garden.watering", "resource", "water", $"{tree.Id}/water", tree.Id, new() { ["phoneNumber"] = "13812345678" });
        await session.Commit(default);
        return tree.Id;
    });

    static Task<int> Height(TestApp app, string id) => app.In(async s => (await s.GetRequiredService<Session>().Get<Tree>(id, default)).Body.Height);

    static Task<Call> Only(TestApp app) => app.In(s => s.GetRequiredService<CrmDb>().Set<Call>().AsNoTracking().SingleAsync());

    [Theory, BothDatabases]
    public async Task An_intended_call_is_made_once_with_its_values_in_clear_and_kept_sealed(Db db)
    {
        await using var app = await TestApp.Start(db, new GardenModule());
        var id = await Water(app);
        await app.Settle();
        (await Height(app, id)).ShouldBe(1);
        ((string)app.Peers.Effects.Single().Body["phoneNumber"]!).ShouldBe("13812345678");
        (await Only(app)).Body.ShouldNotContain("5678");
    }

    [Theory, BothDatabases]
    public async Task No_answer_is_unknown_and_the_peer_is_asked_before_anything_is_repeated(Db db)
    {
        await using var app = await TestApp.Start(db, new GardenModule());
        var calls = 0;
        // The peer does it and the answer is lost: only asking can tell.
        app.Peers.Answers = (_, _, _) => new(calls++ == 0 ? AnswerKind.Pending : AnswerKind.Done, []);
        var id = await Water(app);
        await app.Settle();
        (await Height(app, id)).ShouldBe(1);
        app.Peers.Effects.Count.ShouldBe(1);
        (await Only(app)).State.ShouldBe(CallState.Done);
    }

    [Theory, BothDatabases]
    public async Task A_call_left_by_a_dead_process_is_asked_after_not_made_again(Db db)
    {
        await using var app = await TestApp.Start(db, new GardenModule());
        var id = await Water(app);
        var call = await Only(app);
        await app.Peers.Call(call.Peer, call.Operation, call.RequestId, [], default);
        await app.In(async s => await s.GetRequiredService<CrmDb>().Set<Call>().ExecuteUpdateAsync(u => u.SetProperty(c => c.State, CallState.Calling).SetProperty(c => c.Epoch, 1).SetProperty(c => c.ClaimedUntil, app.Time.GetUtcNow().AddSeconds(10))));
        await app.Services.GetRequiredService<CallWorker>().RunDue(default);
        (await Height(app, id)).ShouldBe(0);
        app.Time.Advance(TimeSpan.FromMinutes(1));
        await app.Settle();
        (await Height(app, id)).ShouldBe(1);
        app.Peers.Effects.Count.ShouldBe(1);
    }

    [Theory, BothDatabases]
    public async Task A_refusal_is_an_outcome_and_endless_silence_goes_to_a_person(Db db)
    {
        await using var app = await TestApp.Start(db, new GardenModule());
        app.Peers.Answers = (_, _, _) => new(AnswerKind.Refused, Code: "dry");
        var refused = await Water(app);
        await app.Settle();
        (await Height(app, refused)).ShouldBe(100);
        app.Peers.Answers = (_, _, _) => new(AnswerKind.Unknown);
        var silent = await Water(app);
        for (var i = 0; i < 30; i++) { await app.Services.GetRequiredService<CallWorker>().RunDue(default); app.Time.Advance(TimeSpan.FromMinutes(6)); }
        (await Height(app, silent)).ShouldBe(0);
        (await app.In(s => s.GetRequiredService<CrmDb>().Set<Call>().AsNoTracking().SingleAsync(c => c.OwnerId == silent))).State.ShouldBe(CallState.Person);
    }

    [Theory, BothDatabases]
    public async Task Work_that_is_pending_for_days_goes_to_nobody_and_is_asked_after_ever_more_seldom(Db db)
    {
        await using var app = await TestApp.Start(db, new GardenModule());
        var asked = 0;
        app.Peers.Answers = (_, _, _) => { asked++; return new(AnswerKind.Pending); };
        var id = await Water(app);
        async Task Pass(TimeSpan step, int times)
        {
            for (var i = 0; i < times; i++) { await app.Services.GetRequiredService<CallWorker>().RunDue(default); app.Time.Advance(step); }
        }
        await Pass(TimeSpan.FromSeconds(1), 600);
        asked.ShouldBeInRange(15, 35);
        app.Peers.Answers = (_, _, _) => { asked++; return new(AnswerKind.Unknown); };
        await Pass(TimeSpan.FromMinutes(5), 2);
        (await Only(app)).State.ShouldBe(CallState.Unknown, "one hiccup after much waiting");
        app.Peers.Answers = (_, _, _) => { asked++; return new(AnswerKind.Pending); };
        await Pass(TimeSpan.FromMinutes(5), 20);
        var pending = await Only(app);
        (pending.State, pending.Unanswered, pending.Attempts).ShouldBe((CallState.Pending, 0, asked));
        app.Peers.Answers = (_, _, _) => new(AnswerKind.Done, []);
        await Pass(TimeSpan.FromMinutes(5), 2);
        (await Height(app, id)).ShouldBe(1);
    }

    [Theory, BothDatabases]
    public async Task A_peer_that_comes_back_heals_what_a_person_was_to_look_at(Db db)
    {
        await using var app = await TestApp.Start(db, new GardenModule());
        app.Peers.Answers = (_, _, _) => new(AnswerKind.Unknown);
        var id = await Water(app);
        async Task Pass(int times)
        {
            for (var i = 0; i < times; i++) { await app.Services.GetRequiredService<CallWorker>().RunDue(default); app.Time.Advance(TimeSpan.FromMinutes(6)); }
        }
        await Pass(20);
        (await Only(app)).State.ShouldBe(CallState.Person);
        app.Peers.Answers = (_, _, _) => new(AnswerKind.Done, []);
        await Pass(1);
        (await Height(app, id)).ShouldBe(1);
        (await Only(app)).State.ShouldBe(CallState.Done);
    }

    [Theory, BothDatabases]
    public async Task Whatever_is_told_asked_and_answered_about_a_tree_is_sealed_for_its_keeper(Db db)
    {
        await using var app = await TestApp.Start(db, new GardenModule());
        app.Peers.Answers = (_, _, _) => new(AnswerKind.Done, new() { ["by"] = new System.Text.Json.Nodes.JsonObject { ["phoneNumber"] = "13900001111" } });
        var id = await app.In(async s =>
        {
            var session = s.GetRequiredService<Session>();
            var tree = session.Add(new Tree());
            tree.Body.Keeper = "wang";
            session.Intend("garden.watering", "resource", "water", $"{tree.Id}/water", tree.Id, new() { ["phoneNumber"] = "13812345678" });
            session.Intend("garden.watering", "resource", "water", $"{tree.Id}/other", tree.Id, new() { ["phoneNumber"] = "13812345678" }, subject: "li");
            session.Publish(new TreeGrew(tree.Id, 1, "13812345678"));
            await session.Commit(default);
            return tree.Id;
        });
        await app.Settle();
        (await Height(app, id)).ShouldBe(2);
        var calls = await app.In(s => s.GetRequiredService<CrmDb>().Set<Call>().AsNoTracking().ToDictionaryAsync(c => c.SubjectId));
        foreach (var subject in new[] { "wang", "li" })
            foreach (var copy in new[] { calls[subject].Body, calls[subject].Answer! })
            {
                copy.ShouldContain($"§1:{subject}:");
                copy.ShouldNotContain("1111");
            }
        (await app.In(s => s.GetRequiredService<CrmDb>().Set<Dialtone.Platform.Outbox.OutboxEvent>().Select(e => e.Body).SingleAsync())).ShouldContain("§1:wang:");
        (await app.In(s => s.GetRequiredService<CrmDb>().Set<Dialtone.Platform.Sealing.SubjectKey>().Select(k => k.SubjectId).Order().ToListAsync())).ShouldBe(["li", "wang"]);
    }

    /// <summary>One peer never answers; the others do at once.</summary>
    sealed class OneSilent : IPeers
    {
        public TaskCompletionSource Speaks { get; } = new();

        public async Task<PeerAnswer> Call(string peer, string operation, string requestId, System.Text.Json.Nodes.JsonObject body, CancellationToken ct)
        {
            if (peer == "silent") await Speaks.Task.WaitAsync(ct);
            return new(AnswerKind.Done, []);
        }

        public Task<PeerAnswer> Ask(string peer, string requestId, CancellationToken ct) => Task.FromResult(new PeerAnswer(AnswerKind.NeverReceived));
    }

    [Theory, BothDatabases]
    public async Task A_peer_that_is_silent_keeps_nobody_waiting_for_the_others(Db db)
    {
        var peers = new OneSilent();
        await using var app = await TestApp.Start(db, services => services.AddSingleton<IPeers>(peers), new GardenModule());
        var worker = app.Services.GetRequiredService<CallWorker>();
        await worker.StartAsync(default);
        Task<string> Plant(string peer, int calls) => app.In(async s =>
        {
            var session = s.GetRequiredService<Session>();
            var tree = session.Add(new Tree());
            for (var i = 0; i < calls; i++) session.Intend("garden.watering", peer, "water", $"{tree.Id}/{i}", tree.Id, []);
            await session.Commit(default);
            return tree.Id;
        });
        await Plant("silent", 40);
        await Task.Delay(700);
        var watered = await Plant("quick", 1);
        for (var waited = 0; await Height(app, watered) == 0; waited++)
        {
            waited.ShouldBeLessThan(600, "the quick peer waits for the silent one");
            await Task.Delay(50);
        }
        peers.Speaks.SetResult();
        await worker.StopAsync(default);
    }
}
