using System.ComponentModel.DataAnnotations.Schema;
using System.Text.Json;
using System.Text.Json.Serialization;
using Dialtone.Platform.Access;
using Dialtone.Platform.Failures;
using Dialtone.Platform.Json;
using Dialtone.Platform.Outbox;

namespace Dialtone.Platform.Store;

/// <summary>What a decision may know of the moment it is taken in.</summary>
public readonly record struct Moment(DateTimeOffset Now, Actor Actor);

/// <summary>The JSON of a document: typed where we decide on it, the rest carried along untouched.</summary>
public abstract class Body
{
    [JsonPropertyName("@type")] public string? Type { get; set; }
    [JsonPropertyName("@baseType")] public string? BaseType { get; set; }
    [JsonPropertyName("@schemaLocation")] public string? SchemaLocation { get; set; }
    [JsonExtensionData] public Dictionary<string, JsonElement>? Other { get; set; }
}

/// <summary>A row that is one resource: identity, version, state, scope, the columns its table promotes, and its JSON body.</summary>
public abstract class Document
{
    public string Id { get; set; } = null!;

    /// <summary>1 when created, one more with every commit that changed something.</summary>
    public long Version { get; set; }
    public string? State { get; set; }

    /// <summary>Path of the organisation the row belongs to; whoever may see that path sees the row.</summary>
    public string Scope { get; set; } = "/";
    public DateTimeOffset CreatedAt { get; set; }
    public DateTimeOffset UpdatedAt { get; set; }

    /// <summary>The body as stored, personal values sealed.</summary>
    public string Json { get; set; } = "{}";

    /// <summary>The resource's type name, as references and events spell it.</summary>
    [NotMapped] public virtual string TypeName => GetType().Name;

    /// <summary>Whose key seals the personal values in this body.</summary>
    [NotMapped] public virtual string SubjectId => Id;

    internal abstract void Attach();
    internal abstract string? Written();
    internal abstract string Baseline { get; }
    internal abstract void Accept(string json);

    /// <summary>Replaces the body by one a client sent, already checked against the schema.</summary>
    public abstract void Replace(System.Text.Json.Nodes.JsonObject body);

    /// <summary>Fills what the server fills on creation and refuses what may not be created.</summary>
    protected internal virtual void Created(Moment moment) { }

    /// <summary>Called after a client's patch with the body as it was: refuses illegal changes, stamps dates.</summary>
    protected internal virtual void Patched(System.Text.Json.Nodes.JsonObject before, Moment moment) { }

    /// <summary>Refuses a deletion that the document's own state forbids.</summary>
    protected internal virtual void Removing() { }

    /// <summary>Everything wrong with the document as it stands; told together.</summary>
    protected internal virtual IEnumerable<Problem> Check() => [];

    /// <summary>The facts that this change is to others, whichever way it was made; published with its commit. <paramref name="before"/> is empty for a new document.</summary>
    protected internal virtual IEnumerable<IEvent> Tell(System.Text.Json.Nodes.JsonObject before) => [];
}

/// <summary>A document whose body is a <typeparamref name="TBody"/>.</summary>
public abstract class Document<TBody> : Document where TBody : Body, new()
{
    TBody? body;
    string? baseline;

    [NotMapped] public TBody Body => body ??= Version == 0 && Json == "{}" ? new TBody() : StoreJson.Read<TBody>(Json);

    /// <summary>Copies what lists filter and sort by from the body into the promoted columns; called before every write.</summary>
    protected virtual void Promote() { }

    internal override void Attach() => baseline = StoreJson.Write(Body);

    internal override string Baseline => baseline ?? "{}";

    internal override string? Written()
    {
        if (body is null && Version > 0) return null;
        Body.Type ??= TypeName;
        Promote();
        return StoreJson.Write(Body);
    }

    internal override void Accept(string json)
    {
        Json = json;
        body = null;
        baseline = StoreJson.Write(Body);
    }

    public override void Replace(System.Text.Json.Nodes.JsonObject json) => body = StoreJson.ReadGiven<TBody>(json);
}
