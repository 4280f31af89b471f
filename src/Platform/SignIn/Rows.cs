using Microsoft.AspNetCore.Identity;

namespace Dialtone.Platform.SignIn;

/// <summary>Somebody or something that signs in.</summary>
public sealed class User : IdentityUser
{
    public string DisplayName { get; set; } = "";
    public string OrganizationPath { get; set; } = "";
    public string OrganizationName { get; set; } = "";

    /// <summary>Organisation paths whose rows the user sees, separated by blanks.</summary>
    public string Scopes { get; set; } = "";
    public string Channel { get; set; } = "";

    /// <summary>Neither signs in nor acts, by cookie or by token. Lockout is another thing: it only makes guessing of a password slow.</summary>
    public bool IsDisabled { get; set; }
}

/// <summary>A named set of permissions; its claims of type <c>permission</c> are the set.</summary>
public sealed class Role : IdentityRole
{
    public string Zh { get; set; } = "";
    public string En { get; set; } = "";
}

/// <summary>A machine's bearer token, kept as a hash; the token itself is shown once.</summary>
public sealed class AccessToken
{
    public required string Hash { get; init; }
    public required string UserId { get; init; }
    public required string Label { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public required DateTimeOffset ExpiresAt { get; init; }
}
