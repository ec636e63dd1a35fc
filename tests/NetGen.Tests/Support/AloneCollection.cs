namespace NetGen.Tests.Support;

/// <summary>Tests whose threads spin until another thread has gone on. They take seconds alone, and minutes where other tests hold the processor.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class AloneCollection
{
    /// <summary>What tests name it by.</summary>
    public const string Name = "alone";
}
