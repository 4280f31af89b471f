using System.CommandLine;
using Dialtone.Platform.SignIn;
using Microsoft.AspNetCore.Identity;

namespace Dialtone.Host.Commands;

/// <summary>Users and tokens from the command line: how the first administrator of an empty store comes to be.</summary>
static class UserCommands
{
    public static Command User()
    {
        var name = new Option<string>("--name") { Description = "User name.", Required = true };
        var role = new Option<string>("--role") { Description = "clerk, agent, manager, product or admin.", DefaultValueFactory = _ => "admin" };
        var organization = new Option<string>("--organization") { Description = "Organisation path the user works in.", DefaultValueFactory = _ => "/" };
        var scope = new Option<string>("--scope") { Description = "Organisation paths the user sees, separated by blanks.", DefaultValueFactory = _ => "/" };
        var add = new Command("add", "Adds a user. The password is read from standard input (one line) so that it stays out of the history.") { name, role, organization, scope };
        add.SetAction((parsed, ct) => Commanded.Run(async (services, _) =>
        {
            if (!Console.IsInputRedirected) Console.Write("Password: ");
            var password = Console.ReadLine() ?? "";
            var users = services.GetRequiredService<UserManager<User>>();
            var user = new User { UserName = parsed.GetValue(name), DisplayName = parsed.GetValue(name)!, OrganizationPath = parsed.GetValue(organization)!, OrganizationName = parsed.GetValue(organization)!, Scopes = parsed.GetValue(scope)!, Channel = "backOffice" };
            if (!await services.GetRequiredService<RoleManager<Role>>().RoleExistsAsync(parsed.GetValue(role)!)) return Fail($"There is no role {parsed.GetValue(role)}.");
            var made = await users.CreateAsync(user, password);
            if (!made.Succeeded) return Fail(string.Join(Environment.NewLine, made.Errors.Select(e => e.Description)));
            await users.AddToRoleAsync(user, parsed.GetValue(role)!);
            Console.WriteLine($"added {user.UserName}");
            return 0;
        }, ct));
        return new Command("user", "Users.") { add, Switch("disable", "Ends what a user may do, by password, cookie and token.", true), Switch("enable", "Lets a disabled user in again.", false) };
    }

    static Command Switch(string word, string description, bool disabled)
    {
        var name = new Option<string>("--name") { Description = "User name.", Required = true };
        var command = new Command(word, description) { name };
        command.SetAction((parsed, ct) => Commanded.Run(async (services, _) =>
        {
            var users = services.GetRequiredService<UserManager<User>>();
            if (await users.FindByNameAsync(parsed.GetValue(name)!) is not { } found) return Fail($"There is no user {parsed.GetValue(name)}.");
            found.IsDisabled = disabled;
            await users.UpdateAsync(found);
            Console.WriteLine($"{word}d {found.UserName}");
            return 0;
        }, ct));
        return command;
    }

    public static Command Token()
    {
        var user = new Option<string>("--user") { Description = "Whose token.", Required = true };
        var days = new Option<int>("--days") { Description = "How long it lasts.", DefaultValueFactory = _ => 90 };
        var label = new Option<string>("--label") { Description = "What it is for.", DefaultValueFactory = _ => "command line" };
        var command = new Command("token", "Prints a new bearer token of a user. It is shown this once.") { user, days, label };
        command.SetAction((parsed, ct) => Commanded.Run(async (services, c) =>
        {
            if (await services.GetRequiredService<UserManager<User>>().FindByNameAsync(parsed.GetValue(user)!) is not { } found) return Fail($"There is no user {parsed.GetValue(user)}.");
            Console.WriteLine(await services.GetRequiredService<Actors>().NewToken(found.Id, parsed.GetValue(label)!, TimeSpan.FromDays(parsed.GetValue(days)), c));
            return 0;
        }, ct));
        return command;
    }

    static int Fail(string why)
    {
        Console.Error.WriteLine(why);
        return 1;
    }
}
