using Dialtone.Platform.Store;
using Dialtone.Platform.Text;

namespace Dialtone.Parties.Individuals;

/// <summary>A person, whatever roles they have.</summary>
internal sealed class Individual : Document<IndividualBody>
{
    public string Name { get; set; } = "";
    public string Pinyin { get; set; } = "";
    public string Initials { get; set; } = "";

    protected override void Promote()
    {
        Body.FullName ??= IndividualBody.Join(Body.FamilyName, Body.GivenName);
        Name = Body.FullName;
        Pinyin = Platform.Text.Pinyin.Key(Name);
        Initials = Platform.Text.Pinyin.Initials(Name);
        State = Body.Status;
    }

    protected override void Created(Moment moment) => Body.Status ??= "initialized";
}

internal sealed class IndividualBody : Body
{
    public string? FamilyName { get; set; }
    public string? GivenName { get; set; }
    public string? FullName { get; set; }
    public string? Status { get; set; }

    /// <summary>Chinese names are written without a space, family name first.</summary>
    public static string Join(string? familyName, string? givenName) =>
        (familyName + givenName).Any(char.IsAsciiLetter) ? $"{givenName} {familyName}".Trim() : familyName + givenName;
}
