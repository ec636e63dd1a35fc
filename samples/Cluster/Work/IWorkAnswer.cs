namespace Cluster.Work;

/// <summary>What a slot answers.</summary>
/// <typeparam name="TResult">What comes of a piece of work.</typeparam>
internal interface IWorkAnswer<TResult>
    where TResult : class
{
    /// <summary>The silo that the slot lives on.</summary>
    string Silo { get; }

    /// <summary>How much the silo has of what the work needs.</summary>
    int Known { get; }

    /// <summary>What came of the work; null where the silo does not have what it needs, or was asked for none.</summary>
    TResult? Result { get; }
}
