using Dialtone.Platform.Modules;

namespace Dialtone.Platform.Outbox;

/// <summary>A fact another part may react to: past tense, ids and facts, no behaviour. Facts about one aggregate arrive in order.</summary>
public interface IEvent
{
    /// <summary>The id of what the fact is about.</summary>
    string AggregateId { get; }

    /// <summary>Whether what happens because of it may take more than a few seconds, so that nothing else is to wait for it.</summary>
    bool TakesLong => false;
}

/// <summary>What happens because of an event: found by scan, named <c>When…</c>, run in a Session of its own. Its commit and the removal of the delivery are one transaction.</summary>
public interface IReaction<in TEvent> where TEvent : IEvent
{
    Task Run(TEvent happened, CancellationToken ct);
}

/// <summary>A published event as stored.</summary>
public sealed class OutboxEvent
{
    public required string Id { get; init; }
    public required string Name { get; init; }
    public required string AggregateId { get; init; }
    public required DateTimeOffset At { get; init; }
    public required string Actor { get; init; }
    public required string Body { get; init; }
}

public enum DeliveryState { Waiting = 0, Running = 1, Dead = 2 }

/// <summary>An event on its way to one reaction. Only the first of each (reaction, aggregate) may run; done ones are removed and remembered in the inbox.</summary>
public sealed class Delivery
{
    /// <summary>Deliveries to the reactions of this process's modules.</summary>
    public const string Inside = "";

    /// <summary>Those that may take minutes.</summary>
    public const string Aside = "aside";

    public required string EventId { get; init; }
    public required string Reaction { get; init; }
    public required string Aggregate { get; init; }

    /// <summary>Orders the deliveries of one aggregate to one reaction: the event's id, which grows with time, or the version it tells of.</summary>
    public required string Seq { get; init; }

    /// <summary>Who works it off: <see cref="Inside"/>, <see cref="Aside"/>, or a subscriber outside, whose slowness is then nobody else's.</summary>
    public string Lane { get; init; } = Inside;

    /// <summary>Whether a reaction of our own is to run, and not a subscriber to be told.</summary>
    [System.ComponentModel.DataAnnotations.Schema.NotMapped] public bool IsOurs => Lane is Inside or Aside;

    /// <summary>When the event happened, or when a timer was set.</summary>
    public required DateTimeOffset At { get; init; }
    public DeliveryState State { get; set; }
    public required DateTimeOffset DueAt { get; set; }
    public int Attempts { get; set; }

    /// <summary>Grows with every claim; who holds an older one can no longer commit.</summary>
    public int Epoch { get; set; }
    public DateTimeOffset? ClaimedUntil { get; set; }
    public string? Error { get; set; }
}

/// <summary>That a reaction has seen an event: the same event again has no second effect.</summary>
public sealed class Inbox
{
    public required string Reaction { get; init; }
    public required string EventId { get; init; }
    public required DateTimeOffset At { get; init; }
}

/// <summary>The event types and reactions of the modules, by name.</summary>
public sealed class Reactions
{
    readonly Dictionary<Type, string[]> byEvent = [];
    readonly Dictionary<string, Type> events = [];
    readonly Dictionary<string, Type> reactions = [];

    public Reactions(ModuleList modules)
    {
        foreach (var reaction in modules.Implementing(typeof(IReaction<>)))
            foreach (var contract in reaction.GetInterfaces().Where(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IReaction<>)))
            {
                var happened = contract.GetGenericArguments()[0];
                byEvent[happened] = [.. byEvent.GetValueOrDefault(happened, []), NameOf(reaction)];
                events[NameOf(happened)] = happened;
                reactions[NameOf(reaction)] = reaction;
            }
    }

    public IReadOnlyList<string> Of(Type happened) => byEvent.GetValueOrDefault(happened, []);

    public Type? Event(string name) => events.GetValueOrDefault(name);

    public Type? Reaction(string name) => reactions.GetValueOrDefault(name);

    public IEnumerable<Type> Types => reactions.Values;

    /// <summary><c>Ordering.OrderPlaced</c>: the module and the type, whatever the folder.</summary>
    public static string NameOf(Type type) => type.FullName!.Replace("Dialtone.", "").Replace("Contracts.", "");
}
