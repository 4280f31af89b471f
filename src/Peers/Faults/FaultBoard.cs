namespace Dialtone.Peers.Faults;

internal enum FaultMode { Down, Slow, Twice, Late, Garbled, Silent }

/// <summary>A fault ordered for a peer, or for one of its operations; <see cref="Left"/> is how many requests it will still hit, null without end.</summary>
internal sealed record Fault(string Peer, string? Operation, FaultMode Mode, int? Times, int DelayMs)
{
    public int? Left { get; set; } = Times;

    public int Hits { get; set; }
}

/// <summary>The faults in force. They live in memory: a restarted process is a healthy one.</summary>
internal sealed class FaultBoard
{
    /// <summary>The name under which a fault hits the question <c>GET /{peer}/requests/{id}</c>.</summary>
    public const string Enquiry = "requests";

    private readonly Lock gate = new();
    private readonly List<Fault> faults = [];

    public IReadOnlyList<Fault> All
    {
        get { lock (gate) return faults.Select(fault => fault with { }).ToList(); }
    }

    /// <summary>Orders a fault, in place of the one that the same peer or operation has.</summary>
    public void Set(Fault fault)
    {
        lock (gate)
        {
            faults.RemoveAll(other => other.Peer == fault.Peer && other.Operation == fault.Operation);
            faults.Add(fault);
        }
    }

    /// <summary>Ends all faults, those of one peer, or one; the operation <c>""</c> names the fault of the peer as a whole.</summary>
    public void Clear(string? peer, string? operation)
    {
        lock (gate) faults.RemoveAll(fault => (peer is null || fault.Peer == peer) && (operation is null || (fault.Operation ?? "") == operation));
    }

    /// <summary>The fault that hits this call, counted; one of the operation goes before one of the peer.</summary>
    public Fault? Strike(string peer, string operation)
    {
        lock (gate)
        {
            var fault = faults.Find(fault => fault.Peer == peer && fault.Operation == operation)
                // A peer that is down cannot be asked either, but only requests use up its times.
                ?? faults.Find(fault => fault.Peer == peer && fault.Operation is null && (operation != Enquiry || fault.Mode == FaultMode.Down));
            if (fault is null) return null;
            if (fault.Operation is null && operation == Enquiry) return fault;
            fault.Hits++;
            if (--fault.Left == 0) faults.Remove(fault);
            return fault;
        }
    }
}
