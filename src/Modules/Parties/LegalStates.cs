using Dialtone.Platform.Failures;

namespace Dialtone.Parties;

/// <summary>The states of a resource and which may follow which. A state that nothing follows is final.</summary>
internal sealed class LegalStates(string attribute, string initial, params (string State, string[] Next)[] rows)
{
    readonly Dictionary<string, string[]> next = rows.ToDictionary(r => r.State, r => r.Next);

    /// <summary>The state of a new resource: the one it was sent with, or the first. It cannot begin with its end.</summary>
    public string Begin(string? state)
    {
        if (state is null) return initial;
        if (Next(state).Length == 0) throw Illegal("—", state, [.. next.Where(n => n.Value.Length > 0).Select(n => n.Key)]);
        return state;
    }

    /// <summary>Refuses (409, naming what may follow) a change that the table does not have. True where it is a change.</summary>
    public bool Move(string? from, string? to)
    {
        if (from == to) return false;
        if (to is null) throw Refused.Invalid("platform.required", attribute, ("field", attribute));
        _ = Next(to);
        if (from is not null && !Next(from).Contains(to)) throw Illegal(from, to, next[from]);
        return true;
    }

    string[] Next(string state) => next.TryGetValue(state, out var following) ? following
        : throw Refused.Invalid("parties.state.unknown", attribute, ("field", attribute), ("state", state), ("allowed", next.Keys.ToArray()));

    Refused Illegal(string from, string to, string[] legal) =>
        Refused.State("parties.state.illegal", attribute, ("field", attribute), ("from", from), ("to", to), ("legal", legal.Length == 0 ? ["—"] : legal));
}
