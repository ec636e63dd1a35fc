namespace NetGen.Tests.Numerics;

/// <summary>What is asked of the operations of each width, number type and arithmetic.</summary>
internal interface IVectorOpsChecks
{
    void Places();

    void WholeVectors();

    void Fours();

    void Operations();

    void MultiplyAdds();

    void Functions();

    void Numbers();

    void PartsOfVectors();

    void PartsByLiteralCounts();

    void PartsOfMemory();

    void Halves();

    void Sums();

    void SumsOfEach();

    void Maxima();
}
