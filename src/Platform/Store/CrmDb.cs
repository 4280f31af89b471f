using System.Text;
using Dialtone.Platform.Calls;
using Dialtone.Platform.Json;
using Dialtone.Platform.Outbox;
using Dialtone.Platform.Sealing;
using Dialtone.Platform.SignIn;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Dialtone.Platform.Store;

/// <summary>A module's tables: what it maps is found by scan, named <c>…Table</c> and kept beside the noun.</summary>
public interface ITable
{
    void Map(ModelBuilder model);
}

/// <summary>The one context of both databases, composed of the modules' tables.</summary>
public sealed class CrmDb(DbContextOptions<CrmDb> options, Database database, System.Data.Common.DbConnection? own = null) : IdentityDbContext<User, Role, string>(options)
{
    internal Database Owner { get; } = database;

    protected override void OnModelCreating(ModelBuilder model)
    {
        base.OnModelCreating(model);
        model.Ignore<Microsoft.AspNetCore.Identity.IdentityUserPasskey<string>>();
        model.Ignore<Microsoft.AspNetCore.Identity.IdentityPasskeyData>();
        new PlatformTables().Map(model);
        foreach (var table in Owner.Tables) table.Map(model);
        JsonColumns.Register(model, Owner.IsPostgres);
        foreach (var entity in model.Model.GetEntityTypes().ToArray()) Conventions(model.Entity(entity.ClrType), entity);
    }

    public override void Dispose()
    {
        base.Dispose();
        own?.Dispose();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (own is not null) await own.DisposeAsync();
    }

    void Conventions(EntityTypeBuilder builder, IMutableEntityType entity)
    {
        if (entity.ClrType.IsSubclassOf(typeof(Document))) MapDocument(builder, entity);
        entity.SetTableName(Snake(entity.GetTableName()!.Replace("AspNet", "Sign")));
        foreach (var property in entity.GetProperties())
        {
            property.SetColumnName(Snake(property.Name));
            var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
            if (Owner.IsPostgres && type == typeof(string) && property.GetColumnType() is not "jsonb") property.SetCollation("C");
            if (!Owner.IsPostgres && type == typeof(DateTimeOffset)) property.SetValueConverter(sqliteInstant);
            if (!Owner.IsPostgres && type == typeof(decimal)) property.SetValueConverter(sqliteMoney);
        }
        foreach (var key in entity.GetKeys()) key.SetName(Snake("pk_" + entity.GetTableName()) + (key.IsPrimaryKey() ? "" : "_" + string.Join("_", key.Properties.Select(p => Snake(p.Name)))));
        foreach (var index in entity.GetIndexes())
            index.SetDatabaseName(Snake($"{(index.IsUnique ? "ux" : "ix")}_{entity.GetTableName()}_{string.Join("_", index.Properties.Select(p => p.Name))}"));
    }

    void MapDocument(EntityTypeBuilder builder, IMutableEntityType entity)
    {
        builder.HasKey(nameof(Document.Id));
        builder.Property(nameof(Document.Version)).IsConcurrencyToken();
        builder.Property(nameof(Document.Json)).HasColumnType(Owner.IsPostgres ? "jsonb" : "TEXT");
        if (entity.GetTableName() == entity.ClrType.Name) entity.SetTableName(entity.ClrType.Name);
    }

    // Sorting and comparing need one form: UTC text of fixed width. A raw DateTimeOffset does neither on SQLite.
    static readonly ValueConverter sqliteInstant = new ValueConverter<DateTimeOffset, string>(
        at => Instant.Show(at), text => Instant.Parse(text)!.Value);

    // SQLite has no decimal; money is kept as whole ten-thousandths, exact up to 900 million million.
    static readonly ValueConverter sqliteMoney = new ValueConverter<decimal, long>(
        amount => (long)(amount * 10000m), units => units / 10000m);

    internal static string Snake(string name)
    {
        var snake = new StringBuilder(name.Length + 8);
        for (var i = 0; i < name.Length; i++)
        {
            if (char.IsUpper(name[i]) && i > 0 && name[i - 1] != '_' && (char.IsLower(name[i - 1]) || char.IsDigit(name[i - 1]) || i + 1 < name.Length && char.IsLower(name[i + 1]))) snake.Append('_');
            snake.Append(char.ToLowerInvariant(name[i]));
        }
        return snake.ToString();
    }

    /// <summary>The model depends on which modules are there, so the cache must, too.</summary>
    internal sealed class ModelKeyFactory : IModelCacheKeyFactory
    {
        public object Create(DbContext context, bool designTime) => (((CrmDb)context).Owner.ModelKey, designTime);
    }
}

sealed class PlatformTables : ITable
{
    public void Map(ModelBuilder model)
    {
        model.Entity<History>(t => { t.HasKey(h => new { h.OfType, h.OfId, h.Version }); t.HasIndex(h => new { h.OfType, h.At }); });
        model.Entity<Link>(t => { t.HasKey(l => new { l.FromType, l.FromId, l.Rel, l.Role, l.ToType, l.ToId }); t.HasIndex(l => new { l.ToType, l.ToId }); });
        model.Entity<BlindIndex>(t => { t.HasKey(b => new { b.Hash, b.OfType, b.OfId }); t.HasIndex(b => new { b.OfType, b.OfId }); });
        model.Entity<SubjectKey>(t => t.HasKey(k => k.SubjectId));
        model.Entity<IdempotencyKey>(t => { t.HasKey(k => new { k.Actor, k.Key }); t.HasIndex(k => k.At); });
        model.Entity<Reveal>(t => { t.HasKey(r => r.Id); t.HasIndex(r => new { r.OfType, r.OfId }); });
        model.Entity<Sequence>(t => t.HasKey(s => s.Name));
        model.Entity<Generation>(t => t.HasKey(g => g.Name));
        model.Entity<OutboxEvent>(t => { t.HasKey(e => e.Id); t.HasIndex(e => e.At); });
        model.Entity<Delivery>(t =>
        {
            t.HasKey(d => new { d.EventId, d.Reaction });
            t.HasIndex(d => new { d.State, d.Lane, d.DueAt });
            t.HasIndex(d => new { d.Reaction, d.Aggregate, d.Seq });
        });
        model.Entity<Discard>(t => { t.HasKey(d => d.Id); t.HasIndex(d => d.At); });
        model.Entity<Inbox>(t => t.HasKey(i => new { i.EventId, i.Reaction }));
        model.Entity<Call>(t => { t.HasKey(c => c.RequestId); t.HasIndex(c => new { c.State, c.DueAt }); t.HasIndex(c => c.OwnerId); });
        model.Entity<AccessToken>(t => { t.HasKey(k => k.Hash); t.HasIndex(k => k.UserId); });
    }
}
