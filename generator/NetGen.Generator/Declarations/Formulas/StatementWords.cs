using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace NetGen.Generator.Declarations.Formulas;

/// <summary>What a statement is called that no formula has.</summary>
internal static class StatementWords
{
    public static string Of(IOperation statement) => statement switch
    {
        IConditionalOperation => "'if'",
        ILoopOperation => "a loop",
        ISwitchOperation => "a switch statement",
        ITryOperation => "'try'",
        IThrowOperation => "'throw'",
        ILocalFunctionOperation => "a local function",
        IUsingOperation or IUsingDeclarationOperation => "'using'",
        ILockOperation => "'lock'",
        ILabeledOperation or IBranchOperation => "a jump",
        IBlockOperation => "a block",
        IReturnOperation => "'return' without a value",
        IExpressionStatementOperation { Operation: IAssignmentOperation or IIncrementOrDecrementOperation } => "an assignment",
        IExpressionStatementOperation { Operation: IInvocationOperation } => "a call whose result is left",
        _ => "this statement",
    };
}
