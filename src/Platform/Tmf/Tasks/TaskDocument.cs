using Dialtone.Platform.Store;

namespace Dialtone.Platform.Tmf.Tasks;

/// <summary>How far a task has come (rule 13): each leads to the next, and the last two are its ends.</summary>
public enum TaskPhase { Accepted, Running, Done, Failed }

/// <summary>A document that stands for work to be done.</summary>
public interface ITask
{
    TaskPhase Phase { get; }

    /// <summary>When the work may begin at the earliest; at once where it is null.</summary>
    DateTimeOffset? NotBefore { get; }

    /// <summary>Whether the work may take more than a few seconds, so that it is done beside the others.</summary>
    bool TakesLong { get; }

    void Begin();

    /// <summary>Ends the work, well or, with <paramref name="errorLog"/>, not.</summary>
    void End(DateTimeOffset now, string? errorLog = null);
}

/// <inheritdoc cref="ITask"/>
public abstract class TaskDocument<TBody> : Document<TBody>, ITask where TBody : TaskBody, new()
{
    /// <summary>What the specification calls the four phases.</summary>
    protected virtual IReadOnlyList<string> Words => ["acknowledged", "inProgress", "done", "terminatedWithError"];

    public TaskPhase Phase => (TaskPhase)Words.ToList().IndexOf(Body.State!);

    public virtual DateTimeOffset? NotBefore => null;

    public virtual bool TakesLong => false;

    public void Begin() => Move(TaskPhase.Accepted, TaskPhase.Running);

    public void End(DateTimeOffset now, string? errorLog = null)
    {
        Move(TaskPhase.Running, errorLog is null ? TaskPhase.Done : TaskPhase.Failed);
        (Body.CompletionDate, Body.ErrorLog) = (now, errorLog);
    }

    protected override void Promote() => State = Body.State;

    protected internal override void Created(Moment moment) => (Body.State, Body.CreationDate, Body.CompletionDate, Body.ErrorLog) = (Words[(int)TaskPhase.Accepted], moment.Now, null, null);

    void Move(TaskPhase from, TaskPhase to)
    {
        if (Phase != from) throw new InvalidOperationException($"{GetType().Name} {Id} is {Phase} and cannot become {to}.");
        Body.State = Words[(int)to];
    }
}

/// <summary>What every task says of itself. TMF620 has all of it; where a specification has less, the rest is an extension.</summary>
public abstract class TaskBody : Body
{
    /// <summary>The phase in the specification's words, under the specification's name for it.</summary>
    public abstract string? State { get; set; }
    public DateTimeOffset? CreationDate { get; set; }

    /// <summary>When it ended, well or not.</summary>
    public DateTimeOffset? CompletionDate { get; set; }

    /// <summary>Why it failed: a line a problem, its code and its sentence in the language of who asked.</summary>
    public string? ErrorLog { get; set; }
}
