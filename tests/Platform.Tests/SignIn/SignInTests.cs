using System.Net;
using Dialtone.Platform.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dialtone.Platform.Tests.SignIn;

public sealed class SignInTests
{
    [Theory, BothDatabases]
    public async Task A_person_signs_in_with_a_cookie_and_out_again(Db db)
    {
        await using var app = await TestApp.Start(db, new GardenModule());
        await app.SignedIn("clerk", "/CJ/01/", ["/CJ/01/"], ["garden.tree.grow"]);
        var web = app.Anonymous();
        var answer = await web.PostAsync("/api/session", HttpWords.Json("""{"userName":"clerk","password":"a-good-password-1"}"""));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var cookie = answer.Headers.GetValues("Set-Cookie").Single();
        cookie.ShouldContain("httponly", Case.Insensitive);
        cookie.ShouldContain("samesite=strict", Case.Insensitive);
        web.DefaultRequestHeaders.Add("Cookie", cookie.Split(';')[0]);
        (await web.Get("/api/me"))["permissions"]!.AsArray().Select(p => (string?)p).ShouldBe(["garden.tree.grow"]);
        (await web.DeleteAsync("/api/session")).StatusCode.ShouldBe(HttpStatusCode.BadRequest, "an unsafe request without X-Requested-With could come from a foreign page");
    }

    [Theory, BothDatabases]
    public async Task A_wrong_password_and_an_unknown_name_are_told_apart_by_nobody_and_ten_lock(Db db)
    {
        await using var app = await TestApp.Start(db, new GardenModule());
        await app.SignedIn("clerk", "/", ["/"], []);
        async Task<(HttpStatusCode, string?)> Try(string name, string password)
        {
            var answer = await app.Anonymous().PostAsync("/api/session", HttpWords.Json($$"""{"userName":"{{name}}","password":"{{password}}"}"""));
            return (answer.StatusCode, (string?)(await answer.Body())["code"]);
        }
        (await Try("clerk", "wrong")).ShouldBe((HttpStatusCode.Unauthorized, "platform.signIn.wrong"));
        (await Try("nobody", "wrong")).ShouldBe((HttpStatusCode.Unauthorized, "platform.signIn.wrong"));
        for (var i = 0; i < 10; i++) await Try("clerk", "wrong");
        (await Try("clerk", "a-good-password-1")).ShouldBe((HttpStatusCode.Unauthorized, "platform.signIn.locked"));
    }

    [Theory, BothDatabases]
    public async Task Wrong_passwords_stop_neither_tokens_nor_cookies_and_disabling_stops_all(Db db)
    {
        await using var app = await TestApp.Start(db, new GardenModule());
        var machine = await app.SignedIn("robot", "/", ["/"], []);
        var password = HttpWords.Json("""{"userName":"robot","password":"a-good-password-1"}""");
        var web = app.Anonymous();
        web.DefaultRequestHeaders.Add("Cookie", (await web.PostAsync("/api/session", password)).Headers.GetValues("Set-Cookie").Single().Split(';')[0]);
        for (var i = 0; i < 11; i++) await app.Anonymous().PostAsync("/api/session", HttpWords.Json("""{"userName":"robot","password":"wrong"}"""));
        app.Time.Advance(TimeSpan.FromSeconds(11));
        foreach (var client in new[] { machine, web }) await client.Get("/api/me");

        await app.In(async s => await s.GetRequiredService<CrmDb>().Users.Where(u => u.UserName == "robot").ExecuteUpdateAsync(u => u.SetProperty(r => r.IsDisabled, true).SetProperty(r => r.LockoutEnd, (DateTimeOffset?)null)));
        app.Time.Advance(TimeSpan.FromSeconds(11));
        foreach (var client in new[] { machine, web }) await client.Get("/api/me", 401);
        var refused = await app.Anonymous().PostAsync("/api/session", HttpWords.Json("""{"userName":"robot","password":"a-good-password-1"}"""));
        refused.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        refused.Headers.Contains("Set-Cookie").ShouldBeFalse();
    }

    [Theory, BothDatabases]
    public async Task Everything_but_health_and_sign_in_is_closed_to_strangers_and_errors_have_a_body(Db db)
    {
        await using var app = await TestApp.Start(db, new GardenModule());
        (await app.Anonymous().GetAsync("/health/live")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await app.Anonymous().GetAsync("/health/ready")).StatusCode.ShouldBe(HttpStatusCode.OK);
        var closed = await app.Anonymous().GetAsync("/api/me");
        closed.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        ((string)(await closed.Body())["@type"]!).ShouldBe("Error");
        var forged = app.Anonymous();
        forged.DefaultRequestHeaders.Authorization = new("Bearer", "dtk_forged");
        (await forged.GetAsync("/api/me")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        ((string)(await app.Http.Get("/api/nothing-here", 404))["reason"]!).ShouldBe("There is nothing at this address.");
    }
}
