namespace NetGen.Tests.Cases;

/// <summary>A network that the tests declare, of dense layers only or of any.</summary>
internal interface ITestNetwork
{
    string Name { get; }

    Loss? Loss { get; }

    Precision Precision { get; }

    Arithmetic Arithmetic { get; }

    /// <summary>What a user would write.</summary>
    string ToSource();
}
