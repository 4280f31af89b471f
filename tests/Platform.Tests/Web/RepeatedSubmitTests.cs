using System.Net;
using Dialtone.Platform.Failures;
using Dialtone.Platform.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dialtone.Platform.Tests.Web;

public sealed class RepeatedSubmitTests
{
    static Task<HttpResponseMessage> Plant(TestApp app, string key, string name = "oak")
    {
        var request = new HttpRequestMessage(HttpMethod.Post, TreeApi.Path) { Content = HttpWords.Json($$"""{"status":"active","name":"{{name}}","phoneNumber":"13812345678"}""") };
        request.Headers.Add("Idempotency-Key", key);
        return app.Http.SendAsync(request);
    }

    [Theory, BothDatabases]
    public async Task Of_two_submits_at_once_both_get_the_answer_of_the_one_that_was_first(Db db)
    {
        await using var app = await TestApp.Start(db, new GardenModule());
        var gardener = app.Services.GetRequiredService<Gardener>();
        foreach (var refuses in new[] { false, true })
        {
            // Both have looked for the key and found none before either goes on.
            var (arrived, first, second) = (0, new TaskCompletionSource(), new TaskCompletionSource());
            gardener.Planting = async () =>
            {
                if (Interlocked.Increment(ref arrived) == 1) await second.Task;
                else
                {
                    second.SetResult();
                    await first.Task;
                    if (refuses) throw Refused.State("platform.inUse");
                }
            };
            var winner = Plant(app, $"key {refuses}");
            var loser = Plant(app, $"key {refuses}");
            await second.Task;
            var won = await await Task.WhenAny(winner, loser);
            first.SetResult();
            var answers = await Task.WhenAll(winner, loser);
            answers.ShouldAllBe(a => a.StatusCode == HttpStatusCode.Created);
            answers.Count(a => a.Headers.Contains("Idempotency-Replayed")).ShouldBe(1);
            ((string?)(await answers[0].Body())["id"]).ShouldBe((string?)(await answers[1].Body())["id"]);
            won.Headers.Contains("Idempotency-Replayed").ShouldBeFalse();
        }
        (await app.In(s => s.GetRequiredService<CrmDb>().Set<Tree>().CountAsync())).ShouldBe(2);
    }

    [Theory, BothDatabases]
    public async Task A_submit_that_fails_by_itself_is_told_so_and_another_body_under_the_key_is_no_repetition(Db db)
    {
        await using var app = await TestApp.Start(db, new GardenModule());
        var gardener = app.Services.GetRequiredService<Gardener>();
        gardener.Planting = () => throw Refused.State("platform.inUse");
        (await Plant(app, "key")).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        gardener.Planting = () => Task.CompletedTask;
        (await Plant(app, "key")).StatusCode.ShouldBe(HttpStatusCode.Created);
        (await Plant(app, "key", "elm")).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }
}
