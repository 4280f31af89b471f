using System.Text.Json.Nodes;
using Dialtone.Platform.Calls;
using Dialtone.Platform.Failures;
using Dialtone.Platform.Hub;
using Dialtone.Platform.Json;
using Dialtone.Platform.Outbox;
using Dialtone.Platform.Sealing;
using Dialtone.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Dialtone.Platform.Store;

public sealed partial class Session
{
    /// <summary>
    /// One transaction: what is to be won, the rows, versions, links, blind indexes, history, events, calls, and the idempotency key.
    /// A document whose body is as it was read gets no version and no history.
    /// </summary>
    public async Task Commit(CancellationToken ct)
    {
        // Each look into the tracker would compare every tracked row anew: once before and once in the transaction is enough.
        db.ChangeTracker.DetectChanges();
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            await CommitDetected(ct);
        }
        finally
        {
            db.ChangeTracker.AutoDetectChangesEnabled = true;
        }
    }

    async Task CommitDetected(CancellationToken ct)
    {
        var documents = db.ChangeTracker.Entries<Document>().ToArray();
        var fresh = new FreshKeys(keys, db, Now, [.. documents.Where(d => d.State == EntityState.Added).Select(d => d.Entity.SubjectId)]);
        var (changesShared, grown) = (false, 0L);
        Dictionary<string, string>? subjects = null;
        using var audience = await subscribers.Listening(ct);
        foreach (var entry in documents)
            if (await Prepare(entry, fresh, ct))
            {
                result ??= entry.Entity;
                changesShared |= entry.Entity is ISharedDocument;
            }
        foreach (var call in db.ChangeTracker.Entries<Call>().Where(e => e.State == EntityState.Added).Select(e => e.Entity).ToArray())
        {
            if (call.SubjectId.Length == 0) call.SubjectId = SubjectOf(call.OwnerId);
            call.Body = await fresh.SealBody(call.Body, call.SubjectId, ct);
        }
        foreach (var (happened, dueAt, subject) in published) await Store(happened, dueAt, subject ?? SubjectOf(happened.AggregateId), fresh, ct);
        var heard = audience.IsEmpty ? [] : db.ChangeTracker.Entries<History>().Where(e => e.State == EntityState.Added).SelectMany(e => audience.Deliveries(e.Entity)).ToArray();
        db.AddRange(heard);
        if (context.Idempotency is { } submit && result is not null)
            db.Add(new IdempotencyKey { Key = submit.Key, Actor = Actor.Id, RequestHash = submit.RequestHash, ResultType = result.GetType().Name, ResultId = result.Id, ResultVersion = result.Version, At = Now,
                Answer = said is null ? null : await fresh.SealBody(StoreJson.Write(said), result.SubjectId, ct) });

        db.ChangeTracker.DetectChanges();
        if (context.Fence is null && atCommit.Count == 0 && !db.ChangeTracker.HasChanges()) return;
        try
        {
            await database.Write(db, async slot =>
            {
                if (context.Fence is { } fence) await fence(db, slot);
                if (changesShared) grown = await SharedGeneration.Grow(db, slot);
                foreach (var winning in atCommit) await winning(db, slot);
                db.ChangeTracker.DetectChanges();
                if (!database.IsPostgres && db.ChangeTracker.Entries().Count(e => e.State == EntityState.Added) >= SqliteBulk.Least) SqliteBulk.Insert(db);
                await db.SaveChangesAsync(slot);
            }, ct);
        }
        catch (Exception e) when (Collided(e))
        {
            throw Conflict.Taken("platform.collided");
        }
        catch (DbUpdateException e)
        {
            throw await Translate(e, ct);
        }
        catch (Exception e) when (e is Microsoft.Data.Sqlite.SqliteException or Npgsql.PostgresException)
        {
            // A statement of its own, won or lost at the commit, throws as it is.
            if (await Translate(new DbUpdateException(e.Message, e), ct) is not DbUpdateException and var failure) throw failure;
            throw;
        }
        if (changesShared) generation.Advance(grown);
        var toldSomeone = published.Count > 0 || heard.Length > 0 || db.ChangeTracker.Entries<Call>().Any();
        context.Fence = null;
        atCommit.Clear();
        published.Clear();
        foreach (var entry in db.ChangeTracker.Entries().Where(e => e.Entity is not Document).ToArray())
            if (entry.Entity is History or Link or BlindIndex or OutboxEvent or Delivery or IdempotencyKey or SubjectKey) entry.State = EntityState.Detached;
        if (toldSomeone) signal.Raise();

        // What is told and asked about an order is sealed for the person it is for: his erasure is to reach every copy.
        string SubjectOf(string id) => (subjects ??= documents.DistinctBy(d => d.Entity.Id).ToDictionary(d => d.Entity.Id, d => d.Entity.SubjectId)).GetValueOrDefault(id, id);
    }

    /// <summary>Brings a tracked document's row up to its body. False where nothing changed.</summary>
    async Task<bool> Prepare(EntityEntry<Document> entry, FreshKeys fresh, CancellationToken ct)
    {
        var document = entry.Entity;
        if (entry.State == EntityState.Detached) return false;
        if (entry.State == EntityState.Deleted)
        {
            db.Add(new History { OfType = document.GetType().Name, OfId = document.Id, Version = document.Version + 1, At = Now, Actor = Actor.Id, Scope = document.Scope, Change = Change.Removed });
            DropDerived(document);
            return true;
        }
        var isNew = entry.State == EntityState.Added;
        var written = document.Written();
        if (!isNew && (written is null || written == document.Baseline) && !OwnColumnsChanged(entry)) return false;

        var before = isNew ? "{}" : document.Baseline;
        written ??= document.Baseline;
        if (document.Check().ToArray() is { Length: > 0 } problems) throw Refused.Unprocessable(problems);
        var node = (JsonObject)JsonNode.Parse(written)!;
        await fresh.Seal(node, document.SubjectId, ct);
        var json = node.ToJsonString(StoreJson.Options);
        document.Version++;
        document.UpdatedAt = Now;
        if (isNew) document.CreatedAt = Now;
        document.Accept(json);
        RefuseEndless(entry);
        var was = (JsonObject)JsonNode.Parse(before)!;
        var change = isNew ? Change.Created : before == written ? Change.None : subscribers.Between(document.GetType().Name, was, node);
        db.Add(new History { OfType = document.GetType().Name, OfId = document.Id, Version = document.Version, At = Now, Actor = Actor.Id, Scope = document.Scope, Change = change, Body = json });
        await Derive(document, isNew, was, node, fresh, ct);
        foreach (var happened in document.Tell(was)) Publish(happened);
        if (!isNew) entry.DetectChanges();
        return true;
    }

    /// <summary>Characters an indexed column may have: what PostgreSQL's index still takes when each is three bytes.</summary>
    const int MostIndexed = 800;

    static void RefuseEndless(EntityEntry<Document> entry)
    {
        foreach (var property in entry.Metadata.GetProperties().Where(p => p.ClrType == typeof(string) && (p.IsIndex() || p.IsKey())))
            if (property.GetGetter().GetClrValue(entry.Entity) is string { Length: > MostIndexed })
                throw Refused.Invalid("platform.text.long", System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(property.Name), ("field", System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(property.Name)), ("most", MostIndexed));
    }

    static bool OwnColumnsChanged(EntityEntry<Document> entry) => entry.Properties.Any(p => p.IsModified && p.Metadata.Name is not (nameof(Document.Json) or nameof(Document.UpdatedAt)));

    async Task Derive(Document document, bool isNew, JsonObject before, JsonObject after, FreshKeys fresh, CancellationToken ct)
    {
        var type = document.GetType().Name;
        var links = references.In(after);
        var had = references.In(before);
        if (!had.Select(Key).SequenceEqual(links.Select(Key)))
        {
            if (had.Count > 0) AtCommit((d, c) => d.Set<Link>().Where(l => l.FromType == type && l.FromId == document.Id).ExecuteDeleteAsync(c));
            db.AddRange(await Links(type, document.Id, links, ct));
        }
        var tokens = Tokens(after);
        if (tokens.SequenceEqual(Tokens(before))) return;
        if (!isNew) AtCommit((d, c) => d.Set<BlindIndex>().Where(b => b.OfType == type && b.OfId == document.Id).ExecuteDeleteAsync(c));
        var hashes = new HashSet<string>();
        foreach (var (kind, token) in tokens)
            if (await fresh.Find(Seal.Subject(token), ct) is { } key && Seal.Open(key, token) is var clear) hashes.UnionWith(BlindIndex.Hashes(keys.Keys, kind, clear));
        db.AddRange(hashes.Select(h => new BlindIndex { Hash = h, OfType = type, OfId = document.Id }));

        static (string, string, string, string) Key(References.Found f) => (f.Path, f.Role, References.IsElsewhere(f.Href) ? Link.Elsewhere : string.Join('|', f.Types), f.Id);
    }

    static List<(PersonalKind, string)> Tokens(JsonObject body)
    {
        var tokens = new List<(PersonalKind, string)>();
        Seal.Visit(body, (kind, value) =>
        {
            if (Seal.IsSealed(value)) tokens.Add((kind, value));
            return value;
        });
        return tokens;
    }

    void DropDerived(Document document)
    {
        var (type, id) = (document.GetType().Name, document.Id);
        atCommit.Insert(0, async (d, c) =>
        {
            await d.Set<Link>().Where(l => l.FromType == type && l.FromId == id).ExecuteDeleteAsync(c);
            await d.Set<BlindIndex>().Where(b => b.OfType == type && b.OfId == id).ExecuteDeleteAsync(c);
        });
        AtCommit((_, c) => RefuseInUse(document, c));
    }

    async Task Store(IEvent happened, DateTimeOffset? dueAt, string subject, FreshKeys fresh, CancellationToken ct)
    {
        var id = Ids.New();
        var body = System.Text.Json.JsonSerializer.Serialize(happened, happened.GetType(), StoreJson.Options);
        db.Add(new OutboxEvent { Id = id, Name = Reactions.NameOf(happened.GetType()), AggregateId = happened.AggregateId, At = Now, Actor = Actor.Id, Body = await fresh.SealBody(body, subject, ct) });
        foreach (var reaction in reactions.Of(happened.GetType()))
            db.Add(new Delivery { EventId = id, Reaction = reaction, Lane = happened.TakesLong ? Delivery.Aside : Delivery.Inside, Aggregate = dueAt is null ? happened.AggregateId : "timer/" + id, Seq = id, At = Now, DueAt = dueAt ?? Now });
    }

    // Two commits held what the other wanted, and PostgreSQL ended this one. Nothing of it is stored; the same once more goes through. EF wraps it, as it would retry by itself.
    static bool Collided(Exception? e) => e is Npgsql.PostgresException { SqlState: "40P01" or "40001" } || e?.InnerException is { } inner && Collided(inner);

    async Task<Exception> Translate(DbUpdateException e, CancellationToken ct)
    {
        // Two who changed the same version collide on its history, or on its row, whichever statement comes first.
        var onHistory = e.InnerException is Npgsql.PostgresException { SqlState: "23505", ConstraintName: "pk_history" }
            || e.InnerException is Microsoft.Data.Sqlite.SqliteException { SqliteErrorCode: 19 } s && s.Message.Contains("history.of_type", StringComparison.Ordinal);
        if (e is DbUpdateConcurrencyException || onHistory)
        {
            var entry = e is DbUpdateConcurrencyException ? e.Entries.FirstOrDefault(x => x.Entity is Document) : db.ChangeTracker.Entries<Document>().Select(d => (EntityEntry)d).FirstOrDefault(d => d.State is EntityState.Modified or EntityState.Deleted);
            if (entry?.Entity is not Document mine) return Conflict.Stale([]);
            var read = (long)entry.OriginalValues[nameof(Document.Version)]!;
            var current = await entry.GetDatabaseValuesAsync(ct) is { } values ? (Document)values.ToObject() : null;
            return current is null ? new Missing(mine.GetType().Name, mine.Id) : Conflict.Stale(await Differences(current, read, ct));
        }
        return e.InnerException switch
        {
            Npgsql.PostgresException { SqlState: "23505" } pg => Conflict.Taken("platform.duplicate", null, ("what", pg.ConstraintName)),
            Microsoft.Data.Sqlite.SqliteException { SqliteErrorCode: 19, SqliteExtendedErrorCode: 1555 or 2067 } sqlite => Conflict.Taken("platform.duplicate", null, ("what", sqlite.Message.Split(": ").LastOrDefault()?.TrimEnd('\'', '.'))),
            _ => e,
        };
    }
}
