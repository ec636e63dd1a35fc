namespace NetGen.Weights;

/// <summary>What is wrong with a text of parameters, and where.</summary>
internal sealed class WeightTextFault
{
    public WeightTextFault(WeightFormatCode code, WeightTextPlace place, int length, string sentence)
    {
        Code = code;
        Place = place;
        Length = length;
        Sentence = sentence;
    }

    public WeightFormatCode Code { get; }

    public WeightTextPlace Place { get; }

    /// <summary>Characters that are wrong; 0 where something is missing.</summary>
    public int Length { get; }

    /// <summary>What was expected and what was found.</summary>
    public string Sentence { get; }
}
