using System.Linq.Expressions;
using System.Text.Json.Nodes;
using Dialtone.Platform.Access;
using Dialtone.Platform.Calls;
using Dialtone.Platform.Failures;
using Dialtone.Platform.Hub;
using Dialtone.Platform.Json;
using Dialtone.Platform.Outbox;
using Dialtone.Platform.Sealing;
using Dialtone.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Dialtone.Platform.Store;

/// <summary>Who a scope (request, reaction, command) acts for, and what its commit must carry along.</summary>
public sealed class SessionContext
{
    public Actor Actor { get; set; } = Actor.Nobody;
    public string Language { get; set; } = Failures.Language.Chinese;

    /// <summary>The key of the submit being answered, so that its repetition gets the same answer.</summary>
    public (string Key, string RequestHash)? Idempotency { get; set; }

    /// <summary>Runs inside the next commit's transaction before the rows are written: the fence of a delivery or call.</summary>
    internal Func<CrmDb, CancellationToken, Task>? Fence { get; set; }
}

/// <summary>The only door to the store: reads what the actor may see, and writes everything of one act in one transaction.</summary>
public sealed partial class Session(Database database, CrmDb db, SessionContext context, Clock clock, Reactions reactions, SubjectKeys keys, References references, OutboxSignal signal, SharedGeneration generation, Subscribers subscribers)
{
    readonly List<Func<CrmDb, CancellationToken, Task>> atCommit = [];
    readonly List<(IEvent Happened, DateTimeOffset? DueAt, string? Subject)> published = [];
    Document? result;
    object? said;

    public Actor Actor => context.Actor;

    public string Language => context.Language;

    /// <summary>The instant of the act, the same throughout it.</summary>
    public DateTimeOffset Now { get; } = clock.Now;

    public Moment Moment => new(Now, Actor);

    public bool IsPostgres => database.IsPostgres;

    /// <summary>Throws <see cref="Denied"/> unless the actor has the permission. The first line of every use case.</summary>
    public void Demand(string permission)
    {
        if (!Actor.May(permission)) throw new Denied(permission);
    }

    /// <summary>Documents the actor may see, not tracked.</summary>
    public IQueryable<T> Query<T>() where T : Document => db.Set<T>().AsNoTracking().Where(Visible<T>());

    /// <summary>Rows that are not documents, not tracked. They carry no scope of their own: reach them through a document, or by what they are keyed by.</summary>
    public IQueryable<T> Rows<T>() where T : class => db.Set<T>().AsNoTracking();

    /// <summary>Rows that will be changed.</summary>
    public IQueryable<T> RowsToChange<T>() where T : class => db.Set<T>();

    /// <summary>The document to change, or <see cref="Missing"/>; <see cref="Conflict"/> (412) with the differing fields where <paramref name="version"/> is not the current one.</summary>
    public async Task<T> Get<T>(string id, long? version, CancellationToken ct) where T : Document
    {
        var document = await Find<T>(id, ct) ?? throw new Missing(typeof(T).Name, id);
        if (version is { } read && read != document.Version) throw Conflict.Stale(await Differences(document, read, ct));
        return document;
    }

    public Task<T> Get<T>(string id, CancellationToken ct) where T : Document => Get<T>(id, null, ct);

    /// <summary>The document to change, or null where there is none the actor may see.</summary>
    public async Task<T?> Find<T>(string id, CancellationToken ct) where T : Document
    {
        var known = db.ChangeTracker.Entries<T>().FirstOrDefault(e => e.Entity.Id == id)?.Entity;
        if (known is not null) return known;
        var document = await db.Set<T>().Where(Visible<T>()).FirstOrDefaultAsync(d => d.Id == id, ct);
        document?.Attach();
        return document;
    }

    /// <summary>Makes a new document part of the commit; it gets its id now.</summary>
    public T Add<T>(T document) where T : Document
    {
        document.Id ??= Ids.New();
        document.Created(Moment);
        db.Add(document);
        return document;
    }

    /// <summary>As <see cref="Add{T}(T)"/>, with the body a client sent, already checked against the schema.</summary>
    public T Add<T>(T document, JsonObject body) where T : Document
    {
        document.Replace(body);
        return Add(document);
    }

    /// <summary>Says which document answers the submit, where an act changes several; a repetition of the submit is answered from it.</summary>
    /// <param name="answer">What was said where that is not the document itself; it is kept and said again.</param>
    public T Answer<T>(T document, object? answer = null) where T : Document
    {
        (result, said) = (document, answer);
        return document;
    }

    public void AddRow<T>(T row) where T : class => db.Add(row);

    public void AddRows<T>(IEnumerable<T> rows) where T : class => db.AddRange(rows);

    public void RemoveRow<T>(T row) where T : class => db.Remove(row);

    public void Remove<T>(T document) where T : Document
    {
        document.Removing();
        db.Remove(document);
    }

    /// <summary>Tells a fact, with the commit. With <paramref name="dueAt"/> it is a timer: told then, and in no one's way until then.</summary>
    /// <param name="subject">Whose key seals its personal values; without it, that of the document it is about, where this commit knows that.</param>
    public void Publish(IEvent happened, DateTimeOffset? dueAt = null, string? subject = null) => published.Add((happened, dueAt, subject));

    /// <summary>
    /// Registers what must be won or given back inside the commit's transaction, before the rows are written: one compare-and-set
    /// statement, which throws <see cref="Conflict"/> when it changed nothing. So no transaction stays open while a use case thinks.
    /// </summary>
    public void AtCommit(Func<CrmDb, CancellationToken, Task> winning) => atCommit.Add(winning);

    /// <summary>Intends a call to a peer; it is made after the commit, at least once, with one effect.</summary>
    /// <param name="subject">Whose key seals the personal values in what is sent and answered; without it, that of the owner, where this commit knows that document.</param>
    public void Intend(string settlement, string peer, string operation, string requestId, string ownerId, JsonObject body, DateTimeOffset? dueAt = null, string? subject = null) =>
        db.Add(new Call { SubjectId = subject ?? "", RequestId = requestId, Peer = peer, Operation = operation, Settlement = settlement, OwnerId = ownerId, Body = StoreJson.Write(body), CreatedAt = Now, DueAt = dueAt ?? Now });

    /// <summary>The clear text of a sealed value, or the value itself; a mask of words where the person has been erased. Whoever shows it to a person records a reveal first.</summary>
    public async Task<string> Open(string value, CancellationToken ct) =>
        !Seal.IsSealed(value) ? value
        : await keys.Find(db, Seal.Subject(value), ct) is { } key ? Seal.Open(key, value)
        : Seal.Erased;

    /// <summary>Ids of documents of type <typeparamref name="T"/> that hold a personal value, found by its blind index.</summary>
    public IQueryable<string> Holding<T>(PersonalKind kind, string typed, int tail = 0) where T : Document
    {
        var hash = BlindIndex.Probe(keys.Keys, kind, typed, tail);
        var type = typeof(T).Name;
        return db.Set<BlindIndex>().AsNoTracking().Where(b => b.Hash == hash && b.OfType == type).Select(b => b.OfId);
    }

    /// <summary>Ids of the documents with a phone number that begins with what was typed, four to ten digits of it.</summary>
    public IQueryable<string> HoldingPhoneFrom<T>(string typed) where T : Document
    {
        var hash = BlindIndex.ProbeBeginning(keys.Keys, typed);
        var type = typeof(T).Name;
        return db.Set<BlindIndex>().AsNoTracking().Where(b => b.Hash == hash && b.OfType == type).Select(b => b.OfId);
    }

    /// <summary>The blind hash of a whole personal value: equal values have equal hashes, and nothing else can be told from it.</summary>
    public string BlindOf(PersonalKind kind, string clear) => BlindIndex.Probe(keys.Keys, kind, clear);

    Expression<Func<T, bool>> Visible<T>() where T : Document
    {
        var row = Expression.Parameter(typeof(T), "row");
        if (typeof(ISharedDocument).IsAssignableFrom(typeof(T)) || Actor.Scopes.Contains("/")) return Expression.Lambda<Func<T, bool>>(Expression.Constant(true), row);
        var scope = Expression.Property(row, nameof(Document.Scope));
        var startsWith = typeof(string).GetMethod(nameof(string.StartsWith), [typeof(string)])!;
        Expression seen = Expression.Constant(false);
        foreach (var path in Actor.Scopes) seen = Expression.OrElse(seen, Expression.Call(scope, startsWith, Expression.Constant(path)));
        return Expression.Lambda<Func<T, bool>>(seen, row);
    }

    async Task<IReadOnlyList<Problem>> Differences(Document current, long read, CancellationToken ct)
    {
        var type = current.GetType().Name;
        var then = await db.Set<History>().AsNoTracking().FirstOrDefaultAsync(h => h.OfType == type && h.OfId == current.Id && h.Version == read, ct);
        if (then?.Body is null) return [];
        var before = (JsonObject)JsonNode.Parse(then.Body)!;
        var now = (JsonObject)JsonNode.Parse(current.Json)!;
        return [.. before.Select(p => p.Key).Union(now.Select(p => p.Key)).Where(name => !StoreJson.Same(before[name], now[name]))
            .Select(name => Problem.Of("platform.stale.field", name, ("field", name)))];
    }
}

/// <summary>A document everyone signed in may read, like the catalogue's: it belongs to no organisation.</summary>
public interface ISharedDocument;
