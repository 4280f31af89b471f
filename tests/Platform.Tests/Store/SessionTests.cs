using Dialtone.Platform.Failures;
using Dialtone.Platform.Sealing;
using Dialtone.Platform.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dialtone.Platform.Tests.Store;

public sealed class SessionTests
{
    static Task<string> Plant(TestApp app, string name = "oak", string? phone = null) => app.In(async s =>
    {
        var session = s.GetRequiredService<Session>();
        var tree = session.Add(new Tree());
        tree.Body.Name = name;
        tree.Body.PhoneNumber = phone;
        await session.Commit(default);
        return tree.Id;
    });

    static Task<T> Read<T>(TestApp app, Func<CrmDb, Task<T>> read) => app.In(s => read(s.GetRequiredService<CrmDb>()));

    [Theory, BothDatabases]
    public async Task Every_commit_that_changes_something_leaves_a_version_and_its_history_and_one_that_does_not_leaves_none(Db db)
    {
        await using var app = await TestApp.Start(db, new GardenModule());
        var id = await Plant(app);
        for (var i = 0; i < 2; i++)
            await app.In(async s =>
            {
                var session = s.GetRequiredService<Session>();
                (await session.Get<Tree>(id, default)).Body.Height = 7;
                await session.Commit(default);
            });
        (await Read(app, d => d.Set<Tree>().SingleAsync())).Version.ShouldBe(2);
        (await Read(app, d => d.Set<History>().OrderBy(h => h.Version).Select(h => h.Version).ToListAsync())).ShouldBe([1, 2]);
    }

    [Theory, BothDatabases]
    public async Task Of_two_who_read_the_same_version_one_wins_and_the_other_learns_which_fields_differ(Db db)
    {
        await using var app = await TestApp.Start(db, new GardenModule());
        var id = await Plant(app);
        var read = new SemaphoreSlim(0);
        var slow = app.In(async s =>
        {
            var session = s.GetRequiredService<Session>();
            var tree = await session.Get<Tree>(id, default);
            await read.WaitAsync();
            tree.Body.Height = 1;
            await session.Commit(default);
        });
        await app.In(async s =>
        {
            var session = s.GetRequiredService<Session>();
            (await session.Get<Tree>(id, default)).Body.Height = 2;
            await session.Commit(default);
        });
        read.Release();
        var lost = await Should.ThrowAsync<Conflict>(() => slow);
        lost.Status.ShouldBe(412);
        lost.Problems.ShouldContain(p => p.Field == "height");
    }

    [Theory, BothDatabases]
    public async Task Many_sessions_write_at_once_and_one_that_fails_takes_none_with_it(Db db)
    {
        await using var app = await TestApp.Start(db, new GardenModule());
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 120).Select(i => Task.Run(async () =>
        {
            try
            {
                await app.In(async s =>
                {
                    var session = s.GetRequiredService<Session>();
                    session.Add(new Tree()).Body.Name = $"tree {i}";
                    if (i % 10 == 0) session.AtCommit((_, _) => throw Conflict.Taken("platform.duplicate"));
                    await session.Commit(default);
                });
                return true;
            }
            catch (Conflict)
            {
                return false;
            }
        })));
        outcomes.Count(o => !o).ShouldBe(12);
        (await Read(app, d => d.Set<Tree>().CountAsync())).ShouldBe(108);
        (await Read(app, d => d.Set<History>().CountAsync())).ShouldBe(108);
    }

    [Theory, BothDatabases]
    public async Task A_personal_value_is_nowhere_in_clear_and_is_found_whole_and_by_its_tail(Db db)
    {
        await using var app = await TestApp.Start(db, new GardenModule());
        var id = await app.In(async s =>
        {
            var session = s.GetRequiredService<Session>();
            var tree = session.Add(new Tree());
            tree.Body.PhoneNumber = "+86 138-1234-5678";
            session.Publish(new TreeGrew(tree.Id, 1, "13812345678"));
            await session.Commit(default);
            return tree.Id;
        });
        var copies = await Read(app, async d => (await d.Set<Tree>().Select(t => t.Json).ToListAsync())
            .Concat(await d.Set<History>().Select(h => h.Body!).ToListAsync()).Concat(await d.Set<Dialtone.Platform.Outbox.OutboxEvent>().Select(e => e.Body).ToListAsync()).ToList());
        copies.Count.ShouldBe(3);
        copies.ShouldAllBe(c => c.Contains(Seal.Mark) && !c.Contains("5678"));
        foreach (var (typed, tail) in new[] { ("13812345678", 0), ("5678", 4), ("345678", 6) })
            (await app.In(s => s.GetRequiredService<Session>().Holding<Tree>(PersonalKind.Phone, typed, tail).ToListAsync())).ShouldBe([id]);
        (await app.In(s => s.GetRequiredService<Session>().Holding<Tree>(PersonalKind.Phone, "13812345679").ToListAsync())).ShouldBeEmpty();
    }

    [Theory, BothDatabases]
    public async Task Destroying_a_persons_key_erases_every_copy(Db db)
    {
        await using var app = await TestApp.Start(db, new GardenModule());
        var id = await Plant(app, phone: "13812345678");
        await app.In(async s => await s.GetRequiredService<CrmDb>().Set<SubjectKey>().ExecuteUpdateAsync(u => u.SetProperty(k => k.Wrapped, (byte[]?)null)));
        app.Services.GetRequiredService<SubjectKeys>().Forget(id);
        var token = await Read(app, async d => (await d.Set<Tree>().SingleAsync()).Body.PhoneNumber!);
        (await app.In(s => s.GetRequiredService<Session>().Open(token, default))).ShouldBe(Seal.Erased);
    }

    [Theory, BothDatabases]
    public async Task Rows_outside_the_actors_scope_are_not_there_and_no_scope_sees_nothing(Db db)
    {
        await using var app = await TestApp.Start(db, new GardenModule());
        foreach (var scope in new[] { "/CJ/01/H1/", "/CJ/01/H2/", "/CJ/02/H3/" })
            await app.In(async s =>
            {
                var session = s.GetRequiredService<Session>();
                session.Add(new Tree { Scope = scope }).Body.Name = scope;
                await session.Commit(default);
            });
        Task<int> Seen(params string[] scopes) => app.In(s => s.GetRequiredService<Session>().Query<Tree>().CountAsync(), app.Everybody with { Scopes = scopes });
        (await Seen("/CJ/01/")).ShouldBe(2);
        (await Seen("/CJ/01/H1/", "/CJ/02/")).ShouldBe(2);
        (await Seen()).ShouldBe(0);
        (await Seen("/")).ShouldBe(3);
    }

    [Theory, BothDatabases]
    public async Task Short_numbers_are_never_given_twice(Db db)
    {
        await using var app = await TestApp.Start(db, new GardenModule());
        await using var other = new Database(app.Services.GetRequiredService<Database>().ConnectionString, app.Services.GetRequiredService<Modules.ModuleList>());
        var (here, there) = (app.Services.GetRequiredService<ShortNumbers>(), new ShortNumbers(other));
        var given = await Task.WhenAll(Enumerable.Range(0, 500).Select(i => Task.Run(() => (i % 2 == 0 ? here : there).Next('T', default))));
        given.Distinct().Count().ShouldBe(500);
    }

    // SQLite has one writer: nobody holds anything there.
    [Theory, InlineData(true), InlineData(false)]
    public async Task Of_two_commits_that_hold_what_the_other_wants_one_is_told_to_try_again(bool byStatement)
    {
        await using var app = await TestApp.Start(Db.Postgres, new GardenModule());
        var ids = new[] { await Plant(app, "a"), await Plant(app, "b") };
        var (held, both) = (0, new TaskCompletionSource());
        async Task<Exception?> Collide(string first, string second)
        {
            try
            {
                await app.In(async s =>
                {
                    var session = s.GetRequiredService<Session>();
                    if (!byStatement) (await session.Get<Tree>(second, default)).Body.Height = 1;
                    session.AtCommit(async (db, ct) =>
                    {
                        await db.Set<Tree>().Where(t => t.Id == first).ExecuteUpdateAsync(u => u.SetProperty(t => t.State, "held"), ct);
                        if (Interlocked.Increment(ref held) == 2) both.SetResult();
                        await both.Task;
                        if (byStatement) await db.Set<Tree>().Where(t => t.Id == second).ExecuteUpdateAsync(u => u.SetProperty(t => t.State, "held"), ct);
                    });
                    await session.Commit(default);
                });
                return null;
            }
            catch (Exception e)
            {
                return e;
            }
        }
        var outcomes = await Task.WhenAll(Collide(ids[0], ids[1]), Collide(ids[1], ids[0]));
        outcomes.Count(o => o is null).ShouldBe(1);
        var told = outcomes.Single(o => o is not null).ShouldBeOfType<Conflict>();
        (told.Status, told.Problems[0].Code).ShouldBe((409, "platform.collided"));
    }
}
