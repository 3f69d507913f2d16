// The grammar of circuit files; README.md beside this module is the reference for people.
//
// Every decision needs one token of look-ahead, and chains (a + b + c) are flat: a parse takes linear
// time and its stack grows with the nesting of the source alone.
grammar Circuit;

program : definition* EOF ;

definition : use | constant | function | net ;

use : 'use' STRING ;
constant : 'const' NAME '=' expression ;
function : 'def' NAME '(' parameters? ')' '=' expression ;
net : 'net' NAME '(' parameters? ')' results? hidden? '=' expression ;

parameters : parameter (',' parameter)* ;
parameter : NAME length? domain? ;
length : '[' expression ']' ;
domain : 'in' '[' expression ',' expression ']' ;
results : '->' '(' NAME (',' NAME)* ')' ;
hidden : 'hidden' expression ;

// Expressions, loosest binding first.
expression : let | choice | tolerance ;

let : 'let' binding (',' binding)* 'in' expression ;
binding : NAME '=' expression ;
choice : 'if' expression ramp? 'then' expression 'else' expression ;
ramp : 'ramp' expression ;
tolerance : disjunction ('within' disjunction)* ;
disjunction : conjunction ('or' conjunction)* ;
conjunction : negation ('and' negation)* ;
negation : 'not'* comparison ;
// '==', '!=' and chains are parsed here so that they can be refused with advice.
comparison : sum (('<' | '<=' | '>' | '>=' | '==' | '!=') sum)* ;
sum : product (('+' | '-') product)* ;
product : unary (('*' | '/') unary)* ;
unary : '-'* power ;
power : postfix ('^' unary)? ;
postfix : primary suffix* ;
suffix : '[' expression ('..' expression)? ']' ;

primary
    : NUMBER
    | STRING
    | reference
    | group
    | absolute
    | list
    | fold
    ;

reference : NAME arguments? ;
arguments : '(' (expression (',' expression)*)? ')' ;
group : '(' expression (',' expression)? ')' ; // with a comma: a point of a table
absolute : '|' expression '|' ;
list : '[' (expression (generator | (',' expression)*))? ']' ;
fold : 'fold' '(' NAME '=' expression generator ':' expression ')' ;
generator : 'for' NAME 'in' expression '..' expression ;

USE : 'use' ;
CONST : 'const' ;
DEF : 'def' ;
NET : 'net' ;
HIDDEN_LAYERS : 'hidden' ;
LET : 'let' ;
IN : 'in' ;
IF : 'if' ;
RAMP : 'ramp' ;
THEN : 'then' ;
ELSE : 'else' ;
WITHIN : 'within' ;
OR : 'or' ;
AND : 'and' ;
NOT : 'not' ;
FOR : 'for' ;
FOLD : 'fold' ;
LESS : '<' ;
LESS_EQUAL : '<=' ;
GREATER : '>' ;
GREATER_EQUAL : '>=' ;
EQUAL : '==' ;
NOT_EQUAL : '!=' ;
PLUS : '+' ;
MINUS : '-' ;
TIMES : '*' ;
OVER : '/' ;
POWER : '^' ;
ASSIGN : '=' ;
ARROW : '->' ;
COMMA : ',' ;
COLON : ':' ;
RANGE : '..' ;
BAR : '|' ;
LEFT_PARENTHESIS : '(' ;
RIGHT_PARENTHESIS : ')' ;
LEFT_BRACKET : '[' ;
RIGHT_BRACKET : ']' ;

NUMBER : (DIGIT+ ('.' DIGIT+)? | '.' DIGIT+) ([eE] [+-]? DIGIT+)? ;
NAME : [A-Za-z_] [A-Za-z0-9_]* ;
STRING : '"' ~["\r\n]* '"' ;

BLANK : [ \t\r\n\f]+ -> skip ;
LINE_COMMENT : '//' ~[\r\n]* -> channel(HIDDEN) ;
BLOCK_COMMENT : '/*' (~'*' | '*'+ ~[*/])* '*'+ '/' -> channel(HIDDEN) ;

// What is no token becomes one, so that every fault is reported in one place: by the parser.
UNCLOSED_COMMENT : '/*' (~'*' | '*'+ ~[*/])* '*'* EOF ;
UNCLOSED_STRING : '"' ~["\r\n]* ;
OTHER : . ;

fragment DIGIT : [0-9] ;
