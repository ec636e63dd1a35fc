namespace NetGen.Numerics;

/// <summary>Work that several threads may do at once: each calls it once, and takes from it what is left.</summary>
internal abstract class ParallelWork
{
    /// <summary>Does all that nobody else has taken.</summary>
    /// <param name="isCaller">Whether on the thread that the work comes from.</param>
    protected internal abstract void Run(bool isCaller);
}
